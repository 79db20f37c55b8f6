import type { Channel } from './answers-api.ts';

/** How answers came, after who wrote them down. */
export const channelWords: Record<Channel, string> = {
  online: 'online',
  telephone: 'by telephone',
  faceToFace: 'face to face',
  paper: 'on paper',
};

/** The ways in which somebody gives answers that another writes down. */
export const channelChoices = [
  { id: 'telephone', name: 'By telephone' },
  { id: 'faceToFace', name: 'Face to face' },
  { id: 'paper', name: 'On paper' },
] as const satisfies readonly { id: Channel; name: string }[];
