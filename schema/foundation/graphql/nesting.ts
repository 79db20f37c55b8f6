import { Lexer, type Source, TokenKind } from 'graphql';
import { Refusal } from '../refusal.ts';

/** How many levels of lists and objects may stand within each other; more would fill the stack. */
export const mostLevels = 50;

const tooDeep = () =>
  new Refusal(
    'TOO_COMPLEX',
    `This is nested more than ${mostLevels} levels deep. Say the same in fewer levels.`,
  );

/** Refuses a value with too many levels, going down all of it at once. */
export function checkNesting(value: unknown) {
  let level = [value].filter(holding);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > mostLevels) throw tooDeep();
    level = level.flatMap((each) => Object.values(each).filter(holding));
  }
}

const holding = (value: unknown): value is object => typeof value === 'object' && value !== null;

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses a document with too many levels of brackets, before anybody parses it. */
export function checkNestingOfDocument(document: Source) {
  const lexer = new Lexer(document);
  let depth = 0;
  while (next(lexer) !== TokenKind.EOF) {
    if (opening.has(lexer.token.kind)) depth += 1;
    else if (closing.has(lexer.token.kind)) depth -= 1;
    if (depth > mostLevels) throw tooDeep();
  }
}

/** What is no word and no sign is the parser's to explain. */
function next(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch {
    return TokenKind.EOF;
  }
}
