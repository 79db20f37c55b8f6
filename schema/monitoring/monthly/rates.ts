import { percentage } from '../../foundation/disclosure/shares.ts';
import type { AnsweredRow } from './serve.ts';

/** How many of a group were asked, answered and said what they are, and out of a hundred; null of too few. */
export interface Rates {
  people: number;
  asked: number;
  /** Prefer not to say is an answer. */
  answered: number;
  /** How many said something that is on the list. */
  declared: number;
  responseRate: number | null;
  declarationRate: number | null;
  notDisclosedRate: number | null;
}

/** What a row of a served table says of how many have answered. */
export function ratesOf(row: AnsweredRow): Rates {
  const { people, notAnswered, notAsked, preferNotToSay } = row;
  const asked = row.asked ?? people - notAsked;
  const answered = row.answered ?? asked - notAnswered;
  const declared = row.declared ?? answered - preferNotToSay;
  return {
    people,
    asked,
    answered,
    declared,
    responseRate: percentage({ part: answered, whole: asked }),
    declarationRate: percentage({ part: declared, whole: asked }),
    // who was never asked has not said it either
    notDisclosedRate: percentage({ part: people - declared, whole: people }),
  };
}

/** The share of a band among those who have said what they are. */
export const shareOf = (figure: number | null, { declared }: Rates) =>
  percentage({ part: figure, whole: declared });
