import { say } from '../language/say.ts';
import type { Channel } from './answers-api.ts';

/** How answers came, after who wrote them down. */
export const channelWords: Record<Channel, string> = {
  online: 'online',
  telephone: say('by telephone'),
  faceToFace: say('face to face'),
  paper: say('on paper'),
};

/** The ways in which somebody gives answers that another writes down. */
export const channelChoices = [
  { id: 'telephone', name: say('By telephone') },
  { id: 'faceToFace', name: say('Face to face') },
  { id: 'paper', name: say('On paper') },
] as const satisfies readonly { id: Channel; name: string }[];
