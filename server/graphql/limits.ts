import {
  type ASTVisitor,
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';
import { Refusal } from '../../schema/foundation/refusal.ts';

/** The most that one document may hold; beyond it nothing is planned. */
export const limits = { tokens: 4000, depth: 12, aliases: 60, directives: 8, rootFields: 20 };

/** A validation rule: refuses documents that are deeper, wider or stranger than any use needs. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const measured = measure(document);
      for (const [what, most] of Object.entries(limits)) {
        const found = measured[what as keyof typeof measured] ?? 0;
        if (found > most) {
          context.reportError(
            new Refusal(
              'TOO_COMPLEX',
              `The document has ${found} ${words[what]}; at most ${most}.`,
            ),
          );
          break;
        }
      }
      return BREAK;
    },
  };
}

const words: Record<string, string> = {
  depth: 'levels',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'root fields',
};

function measure(document: DocumentNode) {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const measured = operations.map((node) =>
    'selectionSet' in node && node.selectionSet
      ? {
          depth: depthOf(node.selectionSet, fragments, []),
          rootFields: fieldsOf(node.selectionSet, fragments, []),
        }
      : { depth: 0, rootFields: 0 },
  );
  return {
    aliases,
    directives,
    depth: Math.max(0, ...measured.map(({ depth }) => depth)),
    rootFields: Math.max(0, ...measured.map(({ rootFields }) => rootFields)),
  };
}

type Fragments = Map<string, FragmentDefinitionNode>;

function depthOf({ selections }: SelectionSetNode, fragments: Fragments, path: string[]): number {
  if (path.length > limits.depth * 4) return limits.depth + 1;
  return Math.max(
    0,
    ...selections.map((node) => {
      if (node.kind === Kind.FIELD)
        return node.selectionSet ? 1 + depthOf(node.selectionSet, fragments, [...path, '']) : 1;
      if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet, fragments, path);
      const name = node.name.value;
      const fragment = fragments.get(name);
      // a fragment within itself is another rule's to refuse
      if (!fragment || path.includes(name)) return 0;
      return depthOf(fragment.selectionSet, fragments, [...path, name]);
    }),
  );
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments, path: string[]): number {
  return selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + 1;
    if (node.kind === Kind.INLINE_FRAGMENT)
      return sum + fieldsOf(node.selectionSet, fragments, path);
    const name = node.name.value;
    const fragment = fragments.get(name);
    if (!fragment || path.includes(name)) return sum;
    return sum + fieldsOf(fragment.selectionSet, fragments, [...path, name]);
  }, 0);
}
