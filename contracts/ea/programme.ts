/** What stands in the way of the answers during an act. `times`: only of the first so many. Absent: of all. */
export type Hindrance = { readonly times?: number } & (
  | { readonly kind: 'fault'; readonly faultcode: string }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Half of the answer, then the connection closes. */
  | { readonly kind: 'cut' }
  /** A web page with status 200 where XML was due. */
  | { readonly kind: 'html' }
  /** The message is carried out; the answer never leaves. */
  | { readonly kind: 'lost' }
)

/**
 * The school that the LAS has from this act on. `one`: one of everything. `many`: with keys that are easily damaged.
 * `changed`: `many` with another name in it. `empty`: without pupils.
 */
export type Stage = 'one' | 'many' | 'changed' | 'empty'

/** One thing that the consumer is asked to do. */
export type Act = {
  readonly id: string
  readonly does: 'import' | 'staged-import' | 'send'
  /** Results to be normed before sending: so many pupils each get one. Only of `send`. Absent: none. */
  readonly norms?: number
  /** What a person is told to do. */
  readonly says: string
  readonly stage?: Stage
  readonly hindrance?: Hindrance
  /** A consumer that has nothing to say now is right. Absent: a message is expected. */
  readonly maybeSilent?: true
}

const importNow = 'Press the button that imports pupils, and accept everything it proposes'
const fault = (faultcode: string, times?: number): Act => ({
  id: `fault/${faultcode}`,
  does: 'import',
  says: `${importNow}. It will be refused (${faultcode}); wait until your system has given up or come through`,
  hindrance: { kind: 'fault', faultcode, ...(times !== undefined && { times }) },
})

/** The acts, in order. Every one stands on those before it. */
export const programme: readonly Act[] = [
  { id: 'import/first', does: 'import', says: `${importNow}. The school has one of everything`, stage: 'one' },
  { id: 'import/nothing-changed', does: 'import', says: `${importNow} once more. Nothing has changed` },
  { id: 'import/many', does: 'import', says: `${importNow}. The school has grown`, stage: 'many' },
  {
    id: 'import/cut',
    does: 'import',
    says: `${importNow}. The first two answers break off halfway`,
    stage: 'changed',
    hindrance: { kind: 'cut', times: 2 },
  },
  { id: 'import/after-cut', does: 'import', says: importNow },
  {
    id: 'import/html',
    does: 'import',
    says: `${importNow}. The answer is a web page; wait until your system has given up`,
    hindrance: { kind: 'html' },
  },
  {
    id: 'import/slow',
    does: 'import',
    says: `${importNow}. The answer takes three seconds`,
    stage: 'many',
    hindrance: { kind: 'slow', milliseconds: 3000 },
  },
  fault('Client.OngeldigBericht'),
  fault('Client.OngeldigeKlantIdentificatie'),
  fault('Client.AutorisatieOngeldig'),
  fault('Client.XsdVersieOngeldig'),
  fault('Server.InterneFout', 2),
  fault('Server.TijdelijkNietBeschikbaar', 2),
  { id: 'import/empty', does: 'import', says: `${importNow}. The school has no pupils`, stage: 'empty' },
  { id: 'import/recovered', does: 'import', says: `${importNow}. All is well again`, stage: 'changed' },
  {
    id: 'staged/import',
    does: 'staged-import',
    says: 'If your system can import the staged way (HaalStructuur), let it do so now; else skip',
  },
  { id: 'results/first', does: 'send', norms: 6, says: 'Norm a test for six pupils and send the results' },
  {
    id: 'results/busy',
    does: 'send',
    norms: 1,
    says: 'Norm one more test and send it. The LAS is busy twice',
    hindrance: { kind: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', times: 2 },
  },
  {
    id: 'results/lost',
    does: 'send',
    norms: 1,
    says: 'Norm one more test and send it. The first answer is lost on its way to you',
    hindrance: { kind: 'lost', times: 1 },
  },
  { id: 'results/again', does: 'send', says: 'Send what your system still has to send', maybeSilent: true },
  {
    id: 'results/refused',
    does: 'send',
    norms: 1,
    says: 'Norm one more test and send it. It will be refused (Client.ScoreOngeldig)',
    hindrance: { kind: 'fault', faultcode: 'Client.ScoreOngeldig' },
  },
  { id: 'results/last', does: 'send', norms: 1, says: 'Norm one last test and send it. All is well' },
]
