import { say } from '../language/say.ts';
import { OutcomesPage } from './outcomes-page.tsx';

const ofStaff = (sentence: string) =>
  `${sentence} ${say('Councillors and those whom schools employ are not counted.')}`;

export const RecruitmentFunnelPage = () => (
  <OutcomesPage
    query="recruitmentFunnel"
    cohort="applicants"
    heading={say('Recruitment funnel')}
    sentence={say(
      'Who applied for the vacancies that closed in a year, and who got how far. What applicants say of themselves is kept apart from their applications; only these figures bring the two together.',
    )}
  />
);

export const LeavingPage = () => (
  <OutcomesPage
    query="leavingByCharacteristic"
    cohort="staff"
    heading={say('Leavers by characteristic')}
    sentence={ofStaff(
      say(
        'Of those who worked for the council when a year began, who has left it by the end, by what they have said of themselves. Whoever has their last day on the last day of the year counts in the next.',
      ),
    )}
  />
);

export const ReasonsPage = () => (
  <OutcomesPage
    query="reasonsByCharacteristic"
    cohort="staff"
    heading={say('Reasons for leaving')}
    sentence={ofStaff(
      say(
        'Of those who worked for the council when a year began and have left it by its end, who left for what reason, as the council records it. Reasons of few are left out; a part of the council has them where each is of many in every part. Whoever has their last day on the last day of the year counts in the next.',
      ),
    )}
  />
);

export const ExitAnswersPage = () => (
  <OutcomesPage
    query="exitAnswersByCharacteristic"
    cohort="staff"
    heading={say('Exit answers')}
    sentence={ofStaff(
      say(
        'Of those who worked for the council when a year began and have left it by its end, who answered the exit interview by then, and what they said was their main reason. Reasons of few are left out; a part of the council has them where each is of many in every part. Whoever has their last day on the last day of the year counts in the next.',
      ),
    )}
  />
);

export const MovesPage = () => (
  <OutcomesPage
    query="movesByCharacteristic"
    cohort="staff"
    heading={say('Promotions and moves')}
    sentence={ofStaff(
      say(
        'Of those who worked for the council when a year began, who has moved to another post, and who to a higher grade.',
      ),
    )}
  />
);

export const TrainingTakeUpPage = () => (
  <OutcomesPage
    query="trainingByCharacteristic"
    cohort="staff"
    heading={say('Training take-up')}
    sentence={ofStaff(
      say(
        'Of those who worked for the council when a year began, who was trained in it, and who beyond what is required of them.',
      ),
    )}
  />
);
