import { say } from '../language/say.ts';

/** What the six measures are called. */
export const measures: Record<string, string> = {
  meanHourlyGap: say('Mean gap in hourly pay'),
  medianHourlyGap: say('Median gap in hourly pay'),
  meanBonusGap: say('Mean gap in bonus pay'),
  medianBonusGap: say('Median gap in bonus pay'),
  menBonusShare: say('Men who were paid a bonus'),
  womenBonusShare: say('Women who were paid a bonus'),
};

/** The quarters of pay, the lower first. */
export const quarters = [say('Lower'), say('Lower middle'), say('Upper middle'), say('Upper')];

/** A figure as a percentage, with the sign that is no hyphen. */
export const percent = (figure: string) => `${figure.replace('-', '−')}%`;

/** What the measures are, and what a minus says. */
export const payGapExplained = () =>
  say(
    'The six measures of the regulations at a snapshot date: how much less women are paid than men, in per cent of what men are paid. With a minus sign they are paid more.',
  );
