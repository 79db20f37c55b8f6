const minute = 60;
const hour = 60 * minute;

/** How long a session lasts without use, and at most, in seconds. */
export const sessionLimits = { idle: hour, absolute: 12 * hour } as const;

/** How many requests one client address may make to one route; a council shares one address. */
export const perAddress = { most: 60, seconds: minute } as const;

/** How many wrong passwords an account may receive: from each place that it knows, and from all others together. */
export const wrongPasswords = { most: 10, seconds: 5 * minute } as const;

/** How long an account knows a place where somebody has signed in to it, in seconds. */
export const addressesKnownFor = 30 * 24 * hour;

/** How long a link to set a password works, in seconds. */
export const linkLifetime = 24 * hour;

export const passwordLength = { least: 12, most: 128 } as const;
