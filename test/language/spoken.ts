import { parseSync } from 'vite';

/** A node of a program, as the parser gives it. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

/** The nodes of a file, each with those that it stands in, the nearest last. */
export function* nodesOf(path: string, text: string): Generator<[Node, readonly Node[]]> {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  yield* below(program as unknown as Node, []);
}

function* below(node: Node, around: readonly Node[]): Generator<[Node, readonly Node[]]> {
  yield [node, around];
  const within = [...around, node];
  for (const part of Object.values(node).flat()) if (isNode(part)) yield* below(part, within);
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && 'type' in part && 'start' in part;

/** What a call says: the name of the function, its sentences, and the placeholders it fills. */
export interface Saying {
  by: string;
  sentences: readonly string[];
  values: readonly string[];
  at: string;
}

const voices = /^say(Count|With)?$/;

/** Every sentence that a file says through the catalogue. */
export function sayingsOf(path: string, text: string): Saying[] {
  const found: Saying[] = [];
  for (const [node] of nodesOf(path, text)) {
    if (node.type !== 'CallExpression' || !voices.test(nameOf(node.callee))) continue;
    const given = node.arguments as Node[];
    const sentences = given.flatMap(literal);
    const values = given.flatMap(keysOf);
    found.push({ by: nameOf(node.callee), sentences, values, at: placeOf(path, text, node) });
  }
  return found;
}

const literal = (node: Node): string[] =>
  node.type === 'Literal' && typeof node.value === 'string'
    ? [node.value]
    : node.type === 'ConditionalExpression'
      ? [...literal(node.consequent as Node), ...literal(node.alternate as Node)]
      : [];

const keysOf = (node: Node): string[] =>
  node.type === 'ObjectExpression'
    ? (node.properties as Node[]).map((property) => nameOf(property.key))
    : [];

/** Where a person reads it: the words between tags, and what these properties and calls are given. */
const read =
  /^(label|heading|title|act|sentence|introduction|message|placeholder|helperText|alt|caption|question|description|text|hint|primary|secondary|aria-label|aria-description|aria-roledescription|aria-valuetext|noOptionsText|loadingText|clearText|openText|closeText|pluralLabel|what|own|does|words|empty|nothing)$/;
const told = /^(notify|announce|Error)$/;

/** A sentence or a part of one: words with a space between them, or a capital letter and a full stop. */
const prose = /^\p{Lu}?[\p{Ll}’]+(?:,? [\p{L}\d“”’(]+)+|^\p{Lu}\p{Ll}+[.?…]$/u;

/** The strings of a file that people read, and that no translator has seen. */
export function unspokenIn(path: string, text: string): string[] {
  const found: string[] = [];
  for (const [node, around] of nodesOf(path, text)) {
    const words = wordsOf(node, text);
    if (words === undefined || !/\p{L}{2}/u.test(words)) continue;
    if (around.some(isExempt) || isKey(node, around)) continue;
    if (isRead(around, node) || prose.test(words.trim()))
      found.push(`${placeOf(path, text, node)} ${words.trim().replace(/\s+/g, ' ')}`);
  }
  return found;
}

function wordsOf(node: Node, text: string): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText') return text.slice(node.start, node.end);
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked;
  return undefined;
}

/** Spoken already, or for a program: styles, types, questions to the API, names of modules. */
function isExempt(node: Node): boolean {
  if (node.type === 'CallExpression')
    return /^(say(Count|With)?|resourceNamed|calledBy|glob)$/.test(nameOf(node.callee));
  if (node.type === 'JSXAttribute')
    return /^(sx|className|style|rel|type|component|variant|autoComplete)$/.test(nameOf(node.name));
  if (node.type === 'Property') return /^(sx|query)$/.test(nameOf(node.key));
  if (node.type === 'BinaryExpression') return /^[=!]==?$/.test(String(node.operator));
  return (
    /^(ImportDeclaration|ImportExpression|ExportNamedDeclaration|TSLiteralType|TSTypeAnnotation|TSTypeAliasDeclaration|TSInterfaceDeclaration|TSSatisfiesExpression)$/.test(
      node.type,
    ) && node.type !== 'ExportNamedDeclaration'
  );
}

const isKey = (node: Node, around: readonly Node[]) => {
  const parent = around.at(-1);
  return (
    (parent?.type === 'Property' && parent.key === node) ||
    (parent?.type === 'MemberExpression' && parent.property === node)
  );
};

/** Whether its value ends up in front of somebody, through ternaries, templates and the like. */
function isRead(around: readonly Node[], node: Node): boolean {
  if (node.type === 'JSXText') return true;
  let inner = node;
  for (const outer of around.toReversed()) {
    if (outer.type === 'JSXExpressionContainer' || through.test(outer.type)) {
      if (outer.type === 'ConditionalExpression' && outer.test === inner) return false;
      inner = outer;
      continue;
    }
    if (outer.type === 'JSXElement' || outer.type === 'JSXFragment') return true;
    if (outer.type === 'JSXAttribute') return read.test(nameOf(outer.name));
    if (outer.type === 'Property') return outer.value === inner && read.test(nameOf(outer.key));
    if (outer.type === 'VariableDeclarator') return read.test(nameOf(outer.id));
    if (outer.type === 'CallExpression' || outer.type === 'NewExpression')
      return outer.callee !== inner && told.test(nameOf(outer.callee));
    return false;
  }
  return false;
}

const through =
  /^(ConditionalExpression|LogicalExpression|TemplateLiteral|TSAsExpression|ArrayExpression|ParenthesizedExpression)$/;

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node.name === 'string') return node.name;
  if (typeof node.value === 'string') return node.value;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return '';
}

const placeOf = (path: string, text: string, { start }: Node) =>
  `${path}:${text.slice(0, start).split('\n').length}`;
