import type { Call } from '../../contracts/adapter/adapter.ts'
import { Lacks, type Story } from '../run/story.ts'
import { activeer } from './activeer.ts'
import { beslis } from './beslis.ts'
import { bij } from './bij.ts'
import { breekAf } from './breek-af.ts'
import { deactiveer } from './deactiveer.ts'
import { deactiveerLeerling } from './deactiveer-leerling.ts'
import type { AnyStap, Step } from './define-step.ts'
import { geenStoring } from './geen-storing.ts'
import { importeer } from './importeer.ts'
import { keurGoed } from './keur-goed.ts'
import { koppel } from './koppel.ts'
import { las } from './las.ts'
import { maakOngedaan } from './maak-ongedaan.ts'
import { normeer } from './normeer.ts'
import { storing } from './storing.ts'
import { tegelijk } from './tegelijk.ts'
import { tijd } from './tijd.ts'
import { trekResultatenIn } from './trek-resultaten-in.ts'
import { valUit } from './val-uit.ts'
import { vernieuwSleutel } from './vernieuw-sleutel.ts'
import { verplaatsResultaat } from './verplaats-resultaat.ts'
import { verstuur } from './verstuur.ts'
import type { Verwacht } from './verwacht.ts'
import { verwerk } from './verwerk.ts'
import { verwijderNummers } from './verwijder-nummers.ts'
import { verwijderResultaat } from './verwijder-resultaat.ts'
import { voegSamen } from './voeg-samen.ts'
import { vraagAan } from './vraag-aan.ts'
import { wijziging } from './wijziging.ts'

const definitions = [
  activeer,
  deactiveer,
  vernieuwSleutel,
  koppel,
  vraagAan,
  keurGoed,
  importeer,
  beslis,
  verwerk,
  breekAf,
  maakOngedaan,
  verwijderNummers,
  voegSamen,
  deactiveerLeerling,
  valUit,
  tijd,
  wijziging,
  storing,
  geenStoring,
  las,
  normeer,
  verplaatsResultaat,
  verwijderResultaat,
  verstuur,
  trekResultatenIn,
  bij,
  tegelijk,
] as const

type Definition = Exclude<(typeof definitions)[number], typeof tegelijk>

type StapOf<One> = One extends Step<infer Name, infer Fields> ? { readonly doe: Name } & Fields : never

/** One thing that happens, or is expected. */
export type Stap =
  | StapOf<Definition>
  /** Rows of steps, all at the same time. */
  | { readonly doe: 'tegelijk'; readonly tegelijk: readonly (readonly Stap[])[] }
  | Verwacht

/** Every step but those that carry expectations, in the order of the page of words. It ships, so no folder is read. */
export const steps: readonly Step[] = definitions as readonly Step[]

const byName = new Map(steps.map((step) => [step.name, step]))

/** The definition of a step; undefined: it carries expectations, or there is none. */
export const stepCalled = (name: string): Step | undefined => byName.get(name)

/** Does one step. Throws Lacks, NotThere, and ToolError where the story asks what is not there. */
export async function act(story: Story, stap: AnyStap): Promise<void> {
  const { doe, ...fields } = stap
  const lacking = lackingFor(story, stap)
  if (lacking !== undefined) throw new Lacks(lacking)
  story.laatste = doe
  if (reaches(stap)) story.berichtenVoor = story.world.journal.entries().at(-1)?.number ?? 0
  await stepCalled(doe)?.deed?.(story, fields, act)
}

/** The call for lack of which none of several steps at the same time is done. Undefined: there is none, or it is one step. */
export const lackingFor = ({ system }: Story, stap: AnyStap): Call | undefined =>
  isTogether(stap) ? needsOf(stap).find((call) => system.lacks.has(call)) : undefined

/** What a step cannot do without. Of several at the same time that is known before the first is done: none is done alone. */
const needsOf = (stap: AnyStap): readonly Call[] =>
  isTogether(stap) ? stap.tegelijk.flat().flatMap(needsOf) : (stepCalled(stap.doe)?.needs ?? [])

const isTogether = (stap: AnyStap): stap is Extract<Stap, { doe: 'tegelijk' }> => stap.doe === 'tegelijk'

/** The step reaches the system; after any other it holds what it held. */
export const reaches = ({ doe }: AnyStap): boolean => stepCalled(doe)?.reaches === true

/** Simpler forms of a step, for a story that is made smaller. */
export const simplerThan = (stap: Stap): readonly Stap[] =>
  (stepCalled(stap.doe)?.simpler(stap) ?? []).map((fields) => ({ doe: stap.doe, ...(fields as object) }) as Stap)
