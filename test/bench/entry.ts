/** What every file of `entries/` exports as `entry`: a thing worth measuring, in a process of its own. */
export interface Entry {
  readonly measure: () => Promise<readonly Figure[]>;
}

/** One line of the table. */
export interface Figure {
  /** `client/signed/tinsmith`: the entry, the case, who. */
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** What a figure of ours must not be above; null for what is only shown. */
  readonly bar: number | null;
  readonly ok: boolean;
}

/** A figure that is held to nothing. */
export function shown(name: string, figure: number, unit: string): Figure {
  return { name, figure: round(figure), unit, bar: null, ok: true };
}

/** A figure that must not be above its bar. */
export function barred(name: string, figure: number, unit: string, bar: number): Figure {
  return { name, figure: round(figure), unit, bar: round(bar), ok: figure <= bar };
}

/** Four digits that count: more is noise. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
