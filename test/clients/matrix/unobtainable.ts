/** Says why a client cannot be had on this machine. It is no failure of the client's. */
export class Unobtainable extends Error {}
