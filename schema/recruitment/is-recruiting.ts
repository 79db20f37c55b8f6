/** The statuses of a vacancy whose panel is at work. */
export const liveStatuses = ['open', 'shortlisting', 'interviewing'] as const;

declare module '../workforce/entities.ts' {
  interface Employee {
    /** Whether the person is on the panel of a live vacancy today. */
    isRecruiting?: boolean;
  }
}
