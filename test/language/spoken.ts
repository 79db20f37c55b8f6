import { parseSync } from 'vite';
import declaration from '../../admin/declaration.json' with { type: 'json' };

const { resources } = declaration;

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

/** Every sentence that a file says through the catalogue. */
export function sayingsOf(path: string, text: string): Saying[] {
  const found: Saying[] = [];
  for (const [node, around] of nodesOf(path, text)) {
    if (!isCall(node, /^say(Count)?$/)) continue;
    const given = node.arguments as Node[];
    // what stands in a sentence may be put there in two steps: words first, then elements
    const within = around.filter((outer) => isCall(outer, /^sayWith$/));
    const values = [...given, ...within.flatMap((outer) => outer.arguments as Node[])];
    found.push({
      by: nameOf(node.callee),
      sentences: given.flatMap(literal),
      values: values.flatMap(keysOf),
      at: placeOf(path, text, node),
    });
  }
  return found;
}

const isCall = (node: Node, named: RegExp) =>
  node.type === 'CallExpression' &&
  (node.callee as Node).type === 'Identifier' &&
  named.test(nameOf(node.callee));

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
const told = /^(notify|announce)$/;

/** A sentence or a part of one: words with a space between them, or a capital letter and a full stop. */
const prose = /^\p{Lu}?[\p{Ll}’]+(?:,? [\p{L}\d“”’(]+)+|^\p{Lu}\p{Ll}+[.?…]$/u;

/** What looks like words for people and is not. */
const exempt = new Set([
  // a name in the store of the browser
  'single keys',
  // the scalars of the API, and parts of what it is asked
  ...['Boolean', 'Date', 'Decimal', 'Filter', 'Int', 'String', 'create', 'update'],
  ...['columns', 'rem'],
  // the entities, by the names that the API has for them
  ...resources.map(({ name }) => name),
]);

/** The strings of a file that people read, and that no translator has seen. */
export const unspokenIn = (path: string, text: string): string[] =>
  unspokenNodes(path, text).map(
    (node) => `${placeOf(path, text, node)} ${wordsOf(node, text)!.trim().replace(/\s+/g, ' ')}`,
  );

/** Where they stand. */
export function unspokenNodes(path: string, text: string): Node[] {
  const found: Node[] = [];
  for (const [node, around] of nodesOf(path, text)) {
    const words = wordsOf(node, text)?.replace('Evenhand', '').trim();
    if (words === undefined || !/\p{L}{2}/u.test(words) || exempt.has(words)) continue;
    if (around.some(isExempt) || isKey(node, around)) continue;
    if (isRead(around, node) || isProse(node, words)) found.push(node);
  }
  return found;
}

/** Whether it can only be meant for people: a sentence, a capital letter, or a word between values. */
const isProse = (node: Node, words: string) =>
  !operation.test(words) &&
  (prose.test(words) ||
    (node.type === 'Literal' ? /^\p{Lu}\p{Ll}+$/u.test(words) : /^\p{L}\p{Ll}+$/u.test(words)));

/** A question to the API, or a part of one: names, and what is asked of one of them. */
const operation = /^(query|mutation)? ?[({]|^(\w+ )+\{ /;

function wordsOf(node: Node, text: string): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText') return text.slice(node.start, node.end);
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked;
  return undefined;
}

/** Spoken already, or for a program: styles, types, names of modules, places in the page. */
function isExempt(node: Node): boolean {
  switch (node.type) {
    case 'CallExpression':
      return forPrograms.call.test(nameOf(node.callee));
    case 'NewExpression':
      // a fault of ours, which only its reader in the browser's console sees
      return nameOf(node.callee) === 'Error';
    case 'JSXAttribute':
      return forPrograms.attribute.test(nameOf(node.name));
    case 'Property':
      return forPrograms.property.test(nameOf(node.key));
    case 'VariableDeclarator':
      return /^(browsers|systems)$/.test(nameOf(node.id));
    case 'BinaryExpression':
      return /^[=!]==?$/.test(String(node.operator));
    default:
      return forPrograms.node.test(node.type);
  }
}

const forPrograms = {
  call: /^(say(Count)?|page|part|Symbol|resourceNamed|calledBy|glob|querySelector(All)?|closest)$/,
  attribute: /^(sx|className|rel|type|component|variant|autoComplete)$/,
  property: /^(sx|boxShadow|query|queryKey|needs)$/,
  node: /^(Import|TS(LiteralType|TypeAnnotation|TypeAliasDeclaration|InterfaceDeclaration))/,
};

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
