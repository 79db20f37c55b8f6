import {
  type ASTVisitor,
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
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
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const most = (count: (set: SelectionSetNode) => number) =>
    Math.max(0, ...operations.map(({ selectionSet }) => count(selectionSet)));
  return {
    aliases,
    directives,
    depth: most(
      counting(
        fragments,
        (counts) => Math.max(0, ...counts),
        (inner) => 1 + inner,
      ),
    ),
    rootFields: most(counting(fragments, sum, () => 1)),
  };
}

type Fragments = Map<string, FragmentDefinitionNode>;

const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);

/** Counts something of selections; of a fragment only once, however often it is spread. */
function counting(
  fragments: Fragments,
  together: (counts: readonly number[]) => number,
  ofField: (inner: number) => number,
) {
  const known = new Map<string, number>();
  const count = ({ selections }: SelectionSetNode): number =>
    together(
      selections.map((node) => {
        if (node.kind === Kind.FIELD)
          return ofField(node.selectionSet ? count(node.selectionSet) : 0);
        return node.kind === Kind.INLINE_FRAGMENT
          ? count(node.selectionSet)
          : ofFragment(node.name.value);
      }),
    );
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (!known.has(name)) {
      // a fragment within itself is another rule's to refuse
      known.set(name, 0);
      known.set(name, fragment ? count(fragment.selectionSet) : 0);
    }
    return known.get(name)!;
  };
  return count;
}
