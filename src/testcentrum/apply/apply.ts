import { isDeepStrictEqual } from 'node:util'
import type { Soort } from '../../link/known.ts'
import { areFewRecognised, areManyAbsent } from '../../link/one-in-five.ts'
import { type Import, type Levering, soorten } from '../import.ts'
import type { Koppeling } from '../koppelen/koppeling.ts'
import { numbering, put, type RowChange } from '../ledger.ts'
import type { CollectionName, State } from '../records.ts'
import { type Reden, reden } from '../refusal.ts'
import { survivorOf } from '../results/norm.ts'
import { targetOf } from '../review/acties.ts'
import { adressenOf } from '../review/adres.ts'
import { type Regel, regelsOf } from '../review/regels.ts'
import { ongedaanOf } from '../undo.ts'
import { type Context, ofSoort } from './context.ts'
import { applyGroepen } from './groepen.ts'
import { applyLeerkrachten } from './leerkrachten.ts'
import { applyLeerlingen } from './leerlingen.ts'
import { onthoudChanges } from './onthouden.ts'
import type { Rapport, Telling, Waarschuwing } from './rapport.ts'
import { vacatedGroepen, vacatedLeerkrachten, vacatedLeerlingen } from './vervallen.ts'

/** Everything that applying would do, before it is done: the summary of the screen and, in `changes`, the deed itself. */
export type Verwerking = { readonly rapport: Rapport; readonly changes: readonly RowChange[] }

/** A day: after that long, the person is told that the data is old (edge case G18). */
const stale = 24 * 3_600_000

/**
 * Applies what was reviewed, and nothing else. All changes belong in one commit, with the import itself marked, so that
 * it happens once (edge case G16). `now` in milliseconds.
 */
export function applyImport(
  state: State,
  koppeling: Koppeling,
  opened: Import,
  levering: Levering,
  now: number,
): Verwerking {
  const regels = regelsOf(opened, levering)
  const numbers = numbering(state)
  const context: Context = {
    state,
    scope: koppeling.id,
    school: levering.school,
    regels,
    now,
    nextId: numbers.next,
  }
  const groepen = applyGroepen(context)
  const leerkrachten = applyLeerkrachten(context, groepen, adressenOf(state, opened, regels))
  const leerlingen = applyLeerlingen(context, groepen)
  const vacated = {
    groepen: vacatedGroepen(context, groepen.rows),
    leerkrachten: vacatedLeerkrachten(context, leerkrachten.rows, leerkrachten.uitGroep),
    leerlingen: vacatedLeerlingen(context, leerlingen.rows, leerlingen.weg),
  }
  const open = [
    ...regels
      .filter(({ moetKijken }) => moetKijken)
      .map(({ soort, index }) => ({ soort, index, reden: reden('kies-eerst') })),
    ...leerkrachten.zonderAdres.map((line) => ({ soort: 'leerkracht' as const, ...line })),
  ]
  const rapport: Rapport = {
    tellingen: Object.fromEntries(
      soorten.map((soort) => [
        soort,
        tellingOf(ofSoort(regels, soort), open.filter((one) => one.soort === soort).length),
      ]),
    ) as Record<Soort, Telling>,
    gekoppeld: [
      ...groepen.gekoppeld.map((line) => ({ soort: 'groep' as const, ...line })),
      ...leerkrachten.gekoppeld.map((line) => ({ soort: 'leerkracht' as const, ...line })),
      ...leerlingen.gekoppeld.map((line) => ({ soort: 'leerling' as const, ...line })),
    ],
    gedeactiveerd: leerlingen.gedeactiveerd,
    perGroep: leerlingen.perGroep,
    geheractiveerd: leerlingen.geheractiveerd,
    verplaatst: leerlingen.verplaatst,
    nietGezien: leerlingen.nietGezien,
    uitGroep: leerkrachten.uitGroep.map(({ id }) => id),
    uitgenodigd: leerkrachten.uitnodigingen.map(({ leerkracht }) => leerkracht),
    nummerVervallen: Object.values(vacated).flatMap((rows) => rows.map(({ id }) => id)),
    open,
    waarschuwingen: [...warnings(context, leerlingen.perGroep), ...age(opened, now)],
  }
  const rows = [
    ...[...groepen.rows, ...vacated.groepen].map((row) => put('groep', row.id, row)),
    ...[...leerkrachten.rows, ...leerkrachten.uitGroep, ...vacated.leerkrachten].map((row) =>
      put('leerkracht', row.id, row),
    ),
    ...[...leerlingen.rows, ...leerlingen.weg, ...vacated.leerlingen].map((row) => put('leerling', row.id, row)),
    ...leerkrachten.uitnodigingen.map((row) => put('uitnodiging', row.id, row)),
    ...onthoudChanges(context),
    put('koppeling', koppeling.id, seen(koppeling, levering, open.length === 0)),
  ].filter(({ collection, id, value }) => !isDeepStrictEqual(rowOf(state, collection, id), value))
  return {
    rapport,
    changes: [
      ...rows,
      ...ongedaanOf(state, koppeling.id, opened.id, rows),
      put('import', opened.id, { ...opened, status: 'verwerkt', verwerkt: now, rapport }),
      ...triedAgain(
        state,
        leerlingen.gekoppeld.map(({ id }) => id),
      ),
      ...numbers.changes(),
    ],
  }
}

/** Results that the LAS refused because it did not know the child: it knows who is in what it delivered. */
const triedAgain = (state: State, came: readonly string[]): readonly RowChange[] =>
  [...state.resultaat.values()].flatMap(({ apart, ...result }) =>
    apart?.faultcode === 'Client.LeerlingOngeldig' && came.includes(survivorOf(state, result.leerling)?.id ?? '')
      ? [put('resultaat', result.id, result)]
      : [],
  )

const rowOf = (state: State, collection: CollectionName, id: string): unknown => state[collection].get(id)

/** Why the choices of this review can no longer be carried out: a record was merged, linked or removed meanwhile. */
export function obstacles(state: State, opened: Import, levering: Levering): readonly Reden[] {
  const gone = regelsOf(opened, levering).some(({ id, soort, verhuizen }) => {
    if (id === undefined) return false
    const target = targetOf(state, soort, id, opened.koppeling)
    return target === undefined || (target.school !== opened.koppeling && !verhuizen)
  })
  return gone ? [reden('intussen-gewijzigd')] : []
}

function tellingOf(regels: readonly Regel[], open: number): Telling {
  const count = (wanted: Regel['category']) => regels.filter(({ category }) => category === wanted).length
  return {
    nieuw: count('nieuw') - open,
    teWijzigen: count('bestaand'),
    nietImporteren: count('niet-importeren'),
    open,
  }
}

/** An unusual share gone, or almost nobody recognised, waits for a second yes (edge cases A24, G06). */
function warnings({ state, scope, regels }: Context, perGroep: Rapport['perGroep']): Waarschuwing[] {
  const unusual = perGroep.filter(({ gedeactiveerd, van }) => areManyAbsent(gedeactiveerd, van))
  const have = [...state.leerling.values()].filter(
    ({ school, actief, samengevoegdMet }) => school === scope && actief !== false && samengevoegdMet === undefined,
  ).length
  const came = ofSoort(regels, 'leerling')
  const recognised = came.filter(({ category }) => category === 'bestaand').length
  const few = areFewRecognised(recognised, came.length, have)
  return [
    ...unusual.map(({ naam, gedeactiveerd, van }) =>
      reden('veel-deactiveren', naam, String(gedeactiveerd), String(van)),
    ),
    ...(few ? [reden('weinig-herkend', String(recognised), String(have))] : []),
  ].map((warning) => ({ ...warning, bevestigen: true }))
}

function age({ opgehaald, letOp }: Import, now: number): Waarschuwing[] {
  const hours = Math.floor((now - opgehaald) / 3_600_000)
  const old = now - opgehaald >= stale ? [reden('controle-verouderd', String(hours))] : []
  return [...letOp, ...old].map((warning) => ({ ...warning, bevestigen: warning.code === 'school-niet-genoemd' }))
}

/** Only what was dealt with in full may be left out of the next delivery. */
function seen(koppeling: Koppeling, { school }: Levering, complete: boolean): Koppeling {
  const { laatstontvangengegevens: _, ...rest } = koppeling
  const { aanmaakdatum, schooljaar } = school
  return {
    ...rest,
    schooljaar,
    laatsteSchooljaar: schooljaar,
    ...(complete && aanmaakdatum !== undefined ? { laatstontvangengegevens: aanmaakdatum } : {}),
  }
}
