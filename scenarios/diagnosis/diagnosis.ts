import { maybeFrom } from '../../report/language.ts'
import type { Familie } from '../families.ts'
import { certaintyOf } from './certainty.ts'
import type { Tweetalig } from './familie.ts'
import { uitlegOf } from './families.ts'
import { createLikeness, type Likeness } from './likeness.ts'
import { type Mistake, type Model, ownModel } from './model.ts'
import { type Suspect, suspectsOf } from './suspects.ts'
import { type Symptoms, symptomsOf, type Told } from './symptoms.ts'

/** A mistake that a system probably makes. */
export type Vermoeden = {
  readonly familie: Familie
  /** The known mistake that it is most like, by name. Absent: it is like none of its family in particular. */
  readonly fout?: string
  /** The chance that it is so, 0 to 1: of ten told with 0.8 some eight are so. */
  readonly zekerheid: number
  /** It is little sure, or explains little of what failed: it is only what that is most like. Absent: it is not. */
  readonly zwak?: true
  /** Names of the stories that failed and that it explains; another may explain them too. */
  readonly verklaart: readonly string[]
  /** One sentence that speaks to the maker: "Uw systeem koppelt op ...". */
  readonly titel: Tweetalig
  /** What goes wrong, whom it hurts, how a right system does it. */
  readonly uitleg: readonly Tweetalig[]
  /** Path in the package of the page that says more. */
  readonly pagina: Tweetalig
}

/** What is probably wrong with a system, by what it failed and what it passed. */
export type Diagnosis = {
  /** How many stories failed. */
  readonly gezakt: number
  /** At most five, the likeliest first. Empty: nothing failed, or it is like nothing that is known. */
  readonly vermoedens: readonly Vermoeden[]
  /** Names of the stories that failed and that none of these explains. */
  readonly onverklaard: readonly string[]
}

/** Tells which mistakes, alone or together, explain what a system failed and passed. Pure; some tens of milliseconds. */
export const diagnose = (verdicts: readonly Told[]): Diagnosis => {
  const symptoms = symptomsOf(verdicts)
  if (symptoms.failed.size === 0) return { gezakt: 0, vermoedens: [], onverklaard: [] }
  own ??= createDiagnosis(ownModel())
  return own(symptoms)
}

let own: ReturnType<typeof createDiagnosis> | undefined

const most = 5
/** What is less sure than this is not worth a word. */
const leastSure = 0.03
/** From this likeness on the nearest mistake is named, when so much of what it fails failed. */
const veryLike = 0.6
const agreed = 0.5
/** A story is explained when so much of what it showed is: another mistake may show in it too. */
const explained = 0.25
/** Who explains a smaller part of what failed than this, does not explain it. */
const little = 0.2

/** The same by another model. `without`: mistakes that it is to forget. */
export function createDiagnosis(model: Model): (symptoms: Symptoms, without?: ReadonlySet<Mistake>) => Diagnosis {
  const likenessOf = createLikeness(model)
  const kept = new WeakMap<Symptoms, Likeness>()
  return (symptoms, without) => {
    const failed = [...symptoms.failed.keys()]
    const likeness = kept.get(symptoms) ?? likenessOf(symptoms)
    kept.set(symptoms, likeness)
    const likely = suspectsOf(symptoms, model.mistakes, likeness, without)
      .map((suspect) => ({ suspect, zekerheid: certaintyOf(suspect.part, model.calibration) }))
      .filter(({ zekerheid }) => zekerheid >= leastSure)
      .map(({ suspect, zekerheid }) => vermoedenOf(suspect, zekerheid, failed, likeness))
    const vermoedens = withSigns(likely, symptoms)
      .sort((a, b) => Number(a.zwak ?? false) - Number(b.zwak ?? false) || b.zekerheid - a.zekerheid)
      .slice(0, most)
    const told = new Set(vermoedens.flatMap(({ verklaart }) => verklaart))
    return { gezakt: failed.length, vermoedens, onverklaard: failed.filter((story) => !told.has(story)) }
  }
}

/** So much is left to doubt by one story alone, by four half of it: measured on parts of what known mistakes fail, see DECISIONS. */
const doubtOfOne = 0.2

/** How sure it is what a finding shows by itself: measured, see DECISIONS. */
const sureOfSign = 0.8

/** Suspects with what findings show by themselves: that family is so sure at least, and explains those stories. */
function withSigns(vermoedens: readonly Vermoeden[], { failed, signs = new Map() }: Symptoms): Vermoeden[] {
  const shown = new Set([...failed.keys()].flatMap((story) => [...(signs.get(story) ?? [])]))
  const signed = [...shown].map((familie): Vermoeden => {
    const known = vermoedens.find((one) => one.familie === familie)
    const { zwak: _, ...rest } = known ?? { familie, zekerheid: 0, verklaart: [], ...toldOf(familie) }
    const verklaart = [...failed.keys()].filter(
      (story) => rest.verklaart.includes(story) || signs.get(story)?.has(familie) === true,
    )
    return { ...rest, zekerheid: Math.max(rest.zekerheid, sureOfSign), verklaart }
  })
  return [...signed, ...vermoedens.filter(({ familie }) => !shown.has(familie))]
}

function toldOf(familie: Familie): Pick<Vermoeden, 'titel' | 'uitleg' | 'pagina'> {
  const { titel, gaatMis, treft, hoort } = uitlegOf[familie]
  return { titel, uitleg: [gaatMis, treft, hoort], pagina: pageOf(familie) }
}

function vermoedenOf(
  { familie, nearest }: Suspect,
  chance: number,
  failed: readonly string[],
  { explains, agrees }: Likeness,
): Vermoeden {
  const [first] = nearest
  const much = failed.map((story) => ({
    story,
    part: Math.max(...nearest.map(({ mistake }) => explains(mistake, story))),
  }))
  // What explains little explains at least that of which it explains most.
  const enough = Math.min(explained, Math.max(...much.map(({ part }) => part)))
  const verklaart = much.flatMap(({ story, part }) => (part >= enough ? [story] : []))
  const zekerheid = Math.min(chance, 1 - doubtOfOne / Math.sqrt(Math.max(1, verklaart.length)))
  const isWeak = zekerheid < maybeFrom || verklaart.length < little * failed.length
  return {
    familie,
    ...(first && first.likeness >= veryLike && agrees(first.mistake) >= agreed && { fout: first.mistake.name }),
    zekerheid: Math.round(zekerheid * 100) / 100,
    ...(isWeak && { zwak: true }),
    verklaart,
    ...toldOf(familie),
  }
}

/** Where the page of a family stands in the package. */
export const pageOf = (familie: Familie): Tweetalig => ({
  nl: `scenarios/diagnosis/pages/nl/${familie}.md`,
  en: `scenarios/diagnosis/pages/en/${familie}.md`,
})
