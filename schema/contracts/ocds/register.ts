/** What stands before the identifier of a contract that was never in a notice: no prefix of a publisher. */
export const unregistered = 'unregistered-';
