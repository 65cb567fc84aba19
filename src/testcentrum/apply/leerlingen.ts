import { isGarbledFormOf } from '../../school/garbled.ts'
import type { Jaargroep } from '../../school/groep.ts'
import type { Leerling as Incoming } from '../../school/leerling.ts'
import type { Naam } from '../../school/persoon.ts'
import { held } from '../../within.ts'
import type { Leerling } from '../records.ts'
import { type Context, full, keptNumbers, mentioned, ofSoort, ownNumbers } from './context.ts'
import type { Groepen } from './groepen.ts'

export type Leerlingen = {
  /** Who came. */
  readonly rows: readonly Leerling[]
  /** Who is deactivated because they did not. */
  readonly weg: readonly Leerling[]
  readonly gekoppeld: readonly { readonly index: number; readonly id: string }[]
  readonly gedeactiveerd: readonly { readonly id: string; readonly reden: 'niet-geleverd' | 'uitgestroomd' }[]
  readonly perGroep: readonly { groep: string; naam: string; gedeactiveerd: number; van: number }[]
  readonly geheractiveerd: readonly string[]
  readonly verplaatst: readonly string[]
  readonly nietGezien: readonly string[]
}

export function applyLeerlingen(context: Context, groepen: Groepen): Leerlingen {
  const { state, scope, regels, now, nextId } = context
  const lines = ofSoort(regels, 'leerling')
  // An enrolment that ended beside one that did not takes no number from it.
  const claiming = lines.filter(({ proposal }) => proposal.reasons[0]?.code !== 'ended-enrolment')
  const numbers = ownNumbers(claiming.map(({ incoming }) => incoming as Incoming))
  const keptOf = keptNumbers(claiming.map(({ incoming }) => incoming as Incoming))
  const rows: Leerling[] = []
  const gekoppeld: { index: number; id: string }[] = []
  const gone: { id: string; reden: 'niet-geleverd' | 'uitgestroomd' }[] = []
  const geheractiveerd: string[] = []
  const verplaatst: string[] = []
  for (const { incoming, category, id: target, moetKijken, index, proposal } of lines) {
    if (category === 'niet-importeren' || moetKijken) continue
    const came = incoming as Incoming
    const known = target === undefined ? undefined : held(state.leerling, target)
    const hasLeft = proposal.warnings.some(({ code }) => code === 'left-the-school')
    const id = known?.id ?? nextId('leerling')
    const places = placesOf(context, groepen, came, known)
    if (known !== undefined && isMoved(context, known.groepen ?? [], places)) verplaatst.push(id)
    const {
      actief: _,
      gedeactiveerd: before,
      key: __,
      eckid: ___,
      laatsteDag: ____,
      ...kept
    } = known ?? { gedeactiveerd: undefined }
    const present = full({
      ...kept,
      id,
      school: scope,
      ...namesOf(came, known),
      geboortedatum: came.geboortedatum ?? known?.geboortedatum,
      geslacht: came.geslacht ?? known?.geslacht,
      jaargroep: came.jaargroep ?? jaargroepOf(context, came) ?? known?.jaargroep,
      // A number of another school means nothing here (edge case A22).
      ...(known && keptOf(known.school === scope ? known : full({ eckid: known.eckid }), came)),
      ...numbers(came),
      groepen: places,
      ...(came.uitstroomdatum !== undefined && { laatsteDag: came.uitstroomdatum }),
    })
    gekoppeld.push({ index, id })
    if (!hasLeft) {
      rows.push(present)
      if (known?.actief === false) geheractiveerd.push(id)
    } else {
      // The LAS says that the pupil is gone (edge cases D11, G11); whoever was inactive stays as it was.
      const since = known?.actief === false ? before : { op: now, reden: 'uitgestroomd' as const }
      rows.push(full({ ...present, actief: false, gedeactiveerd: since }))
      if (known !== undefined && known.actief !== false) gone.push({ id, reden: 'uitgestroomd' })
    }
  }
  const seen = mentioned(lines, state.leerling.values(), scope)
  const absent = [...state.leerling.values()].filter(
    ({ id, school, actief, samengevoegdMet }) =>
      school === scope && actief !== false && samengevoegdMet === undefined && !seen.has(id),
  )
  const isInImported = ({ groepen: places = [] }: Leerling) => places.some((id) => groepen.bestaande.has(id))
  const weg = absent
    .filter(isInImported)
    .map((leerling): Leerling => ({ ...leerling, actief: false, gedeactiveerd: { op: now, reden: 'niet-geleverd' } }))
  return {
    rows,
    weg,
    gekoppeld,
    gedeactiveerd: [...gone, ...weg.map(({ id }) => ({ id, reden: 'niet-geleverd' as const }))],
    perGroep: lossesOf(context, groepen, absent),
    geheractiveerd,
    verplaatst,
    nietGezien: absent.filter((leerling) => !isInImported(leerling)).map(({ id }) => id),
  }
}

/**
 * A name comes as a whole: who loses a voorvoegsel by marrying loses it here too. What a wrong code page made of a name that
 * is known does not take its place (edge case B25).
 */
export function namesOf(came: Naam, known: Naam | undefined): Naam {
  const hasSurname = came.achternaam !== undefined
  return {
    achternaam: hasSurname ? readable(came.achternaam, known?.achternaam) : known?.achternaam,
    voorvoegsel: hasSurname ? came.voorvoegsel : known?.voorvoegsel,
    voornamen: readable(came.voornamen, known?.voornamen),
    voorletters: readable(came.voorletters, known?.voorletters),
    roepnaam: readable(came.roepnaam, known?.roepnaam),
  }
}

const readable = (came: string | undefined, known: string | undefined): string | undefined =>
  came === undefined || (known !== undefined && isGarbledFormOf(came, known)) ? known : came

/** Of the stamgroep, unless that is a combination group (edge case D12). */
function jaargroepOf({ school }: Context, came: Incoming): Jaargroep | undefined {
  const groep = school.groepen?.find(({ soort, key }) => soort === 'groep' && key === came.groep)
  return groep?.soort === 'groep' && groep.jaargroep !== 'C' ? groep.jaargroep : undefined
}

/**
 * The groups in which a pupil is from now on. Groups of earlier years stay as history. Of this year, a group that was
 * imported holds who the delivery puts in it; one that was left out or not delivered keeps its pupils (edge cases D19,
 * G03), but nobody is in two stamgroepen.
 */
function placesOf({ state, scope, school }: Context, groepen: Groepen, came: Incoming, known: Leerling | undefined) {
  const stamgroep = came.groep === undefined ? undefined : groepen.find('groep', came.groep)
  const samengesteld = (came.samengesteldeGroepen ?? []).flatMap((key) => groepen.find('samengesteldeGroep', key) ?? [])
  const kept = (known?.groepen ?? []).filter((id) => {
    const groep = state.groep.get(id)
    if (groep === undefined || groepen.bestaande.has(id)) return false
    if (groep.schooljaar === school.schooljaar && groep.school !== scope) return false
    return groep.schooljaar !== school.schooljaar || groep.soort === 'samengesteldeGroep' || stamgroep === undefined
  })
  return inOldOrder(known?.groepen, [...kept, ...(stamgroep === undefined ? [] : [stamgroep]), ...samengesteld])
}

/** Each group once, those that were there first: what did not change must not look changed. */
export function inOldOrder(before: readonly string[] = [], after: readonly string[]): string[] {
  const now = new Set(after)
  return [...new Set([...before.filter((id) => now.has(id)), ...after])]
}

/** Out of a stamgroep of this year and into another. */
function isMoved({ state, school }: Context, before: readonly string[], after: readonly string[]): boolean {
  const had = before.filter((id) => {
    const groep = state.groep.get(id)
    return groep?.soort === 'groep' && groep.schooljaar === school.schooljaar
  })
  return had.some((id) => !after.includes(id)) && after.some((id) => !before.includes(id))
}

/** Per imported existing group, how many of its active pupils go. */
function lossesOf({ state, scope }: Context, groepen: Groepen, absent: readonly Leerling[]) {
  const active = [...state.leerling.values()].filter(
    ({ school, actief, samengevoegdMet }) => school === scope && actief !== false && samengevoegdMet === undefined,
  )
  const inGroep = (leerlingen: readonly Leerling[], id: string) =>
    leerlingen.filter(({ groepen: places = [] }) => places.includes(id)).length
  return [...groepen.bestaande]
    .map((id) => ({
      groep: id,
      naam: held(state.groep, id).naam,
      gedeactiveerd: inGroep(absent, id),
      van: inGroep(active, id),
    }))
    .filter(({ gedeactiveerd }) => gedeactiveerd > 0)
}
