import type { Stap, Verwachting } from '../language/scenario.ts'
import type { Finding } from './finding.ts'
import type { Story } from './story.ts'

/** What an expectation must look at to have seen that the step before it was not carried out. */
const looks: Readonly<Record<string, readonly (keyof Verwachting)[]>> = {
  koppel: ['uitkomst'],
  importeer: ['import', 'fault', 'uitkomst', 'nietsVeranderd'],
  beslis: ['uitkomst'],
  verwerk: ['uitkomst', 'nietsVeranderd'],
}

/**
 * A step that was not carried out while the story does not say that it should not be: what comes after it would hold because
 * nothing happened. Undefined: it was carried out, or the next step looks at it.
 */
export function unsaid({ import: imported, uitkomst }: Story, stap: Stap, next: Stap | undefined): Finding | undefined {
  const expected = next?.doe === 'verwacht' ? Object.keys(next.verwacht) : []
  if (looks[stap.doe] === undefined || looks[stap.doe]!.some((name) => expected.includes(name))) return undefined
  if (stap.doe === 'importeer')
    return imported?.kind === 'mislukt' ? notDone(stap, 'een import', imported.kind, { import: imported }) : undefined
  if (uitkomst === undefined || uitkomst.kind === 'ok' || uitkomst.kind === 'verwerkt') return undefined
  return notDone(stap, stap.doe === 'verwerk' ? 'verwerkt' : 'ok', uitkomst.kind, { uitkomst })
}

const notDone = ({ doe }: Stap, verwacht: string, gevonden: string, said: object): Finding => ({
  wat: `de stap ${doe}: niet uitgevoerd, en het verhaal zegt daar niets van`,
  verwacht,
  gevonden,
  bewijs: {
    ...said,
    mend: mends[gevonden] ?? 'schrijf erachter wat er gebeuren moet: "- verwacht: { uitkomst: geweigerd }"',
  },
})

const mends: Readonly<Record<string, string>> = {
  'bevestiging-nodig':
    'schrijf "- verwerk: { bevestigd: true }", of erachter "- verwacht: { uitkomst: bevestiging-nodig }"',
  mislukt: 'schrijf erachter "- verwacht: { import: mislukt }" als dat zo hoort',
}
