/**
 * Asks for many at once what is asked for one by one: whoever asks within one turn of the event loop shares a question.
 * Nothing is remembered from one turn to the next.
 */
export function together<Answer>(
  ask: (keys: string[]) => Promise<Map<string, Answer>>,
): (key: string) => Promise<Answer | undefined> {
  let gathering: { keys: Set<string>; answers: Promise<Map<string, Answer>> } | undefined;

  const gather = () => {
    const keys = new Set<string>();
    const answers = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      gathering = undefined;
      return ask([...keys]);
    });
    return { keys, answers };
  };

  return async (key) => {
    gathering ??= gather();
    gathering.keys.add(key);
    return (await gathering.answers).get(key);
  };
}
