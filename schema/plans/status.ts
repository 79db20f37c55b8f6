const phrases = {
  completed: /^(completed?|done|achieved|finished|implemented)$/i,
  onSchedule: /^on (schedule|track|target)$/i,
  notStarted: /^not (yet )?started$/i,
  delayed: /^(delayed|behind schedule|late|overdue|slipped)$/i,
  abandoned: /^(abandoned|cancelled|withdrawn|discontinued|no longer required)$/i,
};

/** Where an action stands, as one word of ours. */
export type Status = keyof typeof phrases | 'notStated';

/** Where an action stands, if its plan says that and nothing else; a story is no status. */
export function readStatus(text: string): Status {
  const words = text.trim().replace(/[.!]$/, '').replace(/\s+/g, ' ');
  const [status] = Object.entries(phrases).find(([, phrase]) => phrase.test(words)) ?? [];
  return (status as Status | undefined) ?? 'notStated';
}
