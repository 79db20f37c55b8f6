/** `trainingReminders` as people write it: Training reminders. */
export const jobLabel = (name: string) =>
  name.charAt(0).toUpperCase() +
  name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
