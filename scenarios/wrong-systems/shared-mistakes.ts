import type { Adapter } from '../../contracts/adapter/adapter.ts'
import type { Rol } from '../../src/school/leerkracht.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'
import type { Snapshot } from '../../src/testcentrum/records.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { asText, dayBefore, eachResultaat, storesLeerling } from './bends.ts'
import type { Applied, Bend, Held, Proposal } from './wrong-system.ts'

// Mistakes that several wrong systems make, each in its own way.

type Transported = Parameters<Transport>[0]

/** Keeps hold of the testcentrum behind the adapter; there is none before the first `koppel`. */
export const holding = (bend: (held: () => Testcentrum | undefined) => Omit<Bend, 'centrum'>): Bend => {
  let centrum: Testcentrum | undefined
  return {
    ...bend(() => centrum),
    centrum: (own) => {
      centrum = own
      return own
    },
  }
}

/** What a start after a failure makes of what was kept. */
export const afterRestart = (alter: (state: Snapshot) => Partial<Snapshot>): Bend =>
  holding((held) => ({
    calls: (own) => ({
      valUit: async (question) => {
        const outcome = await own.valUit(question)
        const centrum = held()
        if (centrum !== undefined) centrum.reset({ ...centrum.state(), ...alter(centrum.state()) })
        return outcome
      },
    }),
  }))

/** What was chosen in the review that is open is forgotten. */
export const withoutOpenChoices = ({ import: imports }: Snapshot): Partial<Snapshot> => ({
  import: imports.map((one) => (one.status === 'controle' ? { ...one, keuzes: {} } : one)),
})

type Deeds = Pick<Adapter, 'importeer' | 'koppel' | 'verwerk'>

/** Two do the same at one moment, and every child is there twice from then on. `when`: and this is so. */
export const doubleAtOnce = (
  deed: keyof Deeds,
  when: (own: Adapter) => Promise<boolean> = () => Promise.resolve(true),
): Bend => {
  let busy = 0
  let isDouble = false
  return {
    calls: (own) => ({
      reset: (start) => {
        isDouble = false
        return own.reset(start)
      },
      [deed]: async (given: never) => {
        const isSo = await when(own)
        isDouble ||= busy > 0 && isSo
        busy++
        return (own[deed] as (given: never) => Promise<unknown>)(given).finally(() => busy--)
      },
      toestand: async () => {
        const state = await own.toestand()
        const again = state.leerlingen.map((one) => ({ ...one, id: `${one.id}-nog-eens` }))
        return isDouble ? { ...state, leerlingen: [...state.leerlingen, ...again] } : state
      },
    }),
  }
}

/** Teachers for whom this is so are shown with the rights of a beheerder. */
export const becomeBeheerder = (isChosen: (rol: Rol) => boolean): Bend => {
  const chosen = new Set<string>()
  return {
    delivery: (school) => {
      for (const { key, rollen = [] } of school.leerkrachten ?? [])
        if (key !== undefined && rollen.some(isChosen)) chosen.add(key)
      return school
    },
    calls: (own) => ({
      reset: (start) => {
        chosen.clear()
        return own.reset(start)
      },
      toestand: async () => {
        const state = await own.toestand()
        const leerkrachten = state.leerkrachten.map((one) => ({
          ...one,
          ...(one.key !== undefined && chosen.has(one.key) && { rechten: ['leerkracht', 'beheerder'] }),
        }))
        return { ...state, leerkrachten }
      },
    }),
  }
}

/** Asks for what changed since the moment of applying, by its own clock, written in this way. */
export const asksSinceApplied = (written: (moment: Date) => string): Bend => {
  let now = 0
  let moment: string | undefined
  return {
    client: (client) => ({
      ...client,
      haalLeerlinggegevens: (verzoek) =>
        client.haalLeerlinggegevens({
          ...verzoek,
          ...(verzoek.laatstontvangengegevens && moment && { laatstontvangengegevens: moment }),
        }),
    }),
    calls: (own) => ({
      reset: (start) => {
        now = Date.parse(start.nu)
        moment = undefined
        return own.reset(start)
      },
      tijd: ({ nu }) => {
        now = Date.parse(nu)
        return own.tijd({ nu })
      },
      verwerk: async (options) => {
        const answer = await own.verwerk(options)
        if (answer.kind === 'verwerkt') moment = written(new Date(now))
        return answer
      },
    }),
  }
}

type Rapport = Extract<ReturnType<Testcentrum['apply']>, { kind: 'verwerkt' }>['rapport']

/** Tells of what was applied otherwise than it was. */
export const tellsOtherwise = (alter: (rapport: Rapport) => Partial<Rapport>): Bend => ({
  centrum: (own) => ({
    ...own,
    apply: (id, how) => {
      const outcome = own.apply(id, how)
      if (outcome.kind !== 'verwerkt') return outcome
      return { ...outcome, rapport: { ...outcome.rapport, ...alter(outcome.rapport) } }
    },
  }),
})

/** Sends a message otherwise, with the sleutel of the koppeling at hand. */
export const withSleutel = (alter: (request: Transported, sleutel: string) => Transported): Bend => {
  let sleutel = ''
  return {
    calls: (own) => ({
      koppel: (koppeling) => {
        sleutel = koppeling.autorisatiesleutel
        return own.koppel(koppeling)
      },
    }),
    transport: (own) => (request) => own(alter(request, sleutel)),
  }
}

/** Groups that were part of the last import. */
const importedGroups = ({ after }: Applied): readonly string[] =>
  after.import
    .at(-1)
    ?.rapport?.gekoppeld.filter(({ soort }) => soort === 'groep')
    .map(({ id }) => id) ?? []

/** A result goes once. `whenConfirmed`: it counts as sent when the LAS confirmed it; else when it went. */
export const sendsOnce = ({ whenConfirmed }: { readonly whenConfirmed: boolean }): Bend => ({
  client: (client) => {
    const sent = new Set<string>()
    return {
      ...client,
      brengLeerresultaten: async (bericht) => {
        const toetsafnames = bericht.toetsafnames
          .map((afname) => ({ ...afname, resultaten: afname.resultaten.filter(({ key }) => !sent.has(key)) }))
          .filter(({ resultaten }) => resultaten.length > 0)
        if (toetsafnames.length === 0) return { kind: 'bevestigd' }
        const remember = () => {
          for (const { resultaten } of toetsafnames) for (const { key } of resultaten) sent.add(key)
        }
        if (!whenConfirmed) remember()
        const answer = await client.brengLeerresultaten({ ...bericht, toetsafnames })
        if (answer.kind === 'bevestigd') remember()
        return answer
      },
    }
  },
})

/** Every score that goes, otherwise. */
export const eachScore = (alter: (score: number) => number): NonNullable<Bend['bericht']> =>
  eachResultaat((resultaat) => ({
    ...resultaat,
    ...(resultaat.uitslag.kind === 'score' && { uitslag: { kind: 'score', score: alter(resultaat.uitslag.score) } }),
  }))

/** Both say it, and the same. */
export const agreesIn =
  (...fields: readonly ('achternaam' | 'geboortedatum' | 'key' | 'roepnaam')[]) =>
  (came: Proposal<'leerling'>['incoming'], held: Held<'leerling'>): boolean =>
    fields.every((field) => came[field] !== undefined && came[field] === held[field])

/**
 * Keeps what came and nobody needs: these fields of everybody of this soort, under `overig`. Each as it stands on the wire, or with the name
 * under which it is kept. Our client leaves them unread, so they are taken out of the bytes.
 */
export const keepsWhatCame = (
  soort: 'leerling' | 'leerkracht',
  ...fields: readonly (string | readonly [string, string])[]
): Bend => {
  const came = new Map<string, Readonly<Record<string, string>>>()
  const list = soort === 'leerling' ? 'leerlingen' : 'leerkrachten'
  const records = new RegExp(`<(?:\\w+:)?${soort} [^>]*?key="([^"]*)"[^>]*>([\\s\\S]*?)</(?:\\w+:)?${soort}>`, 'g')
  return {
    bytes: (body) => {
      for (const [, key, record] of new TextDecoder().decode(body).matchAll(records)) {
        const kept = fields.flatMap((field) => {
          const [element, name] = typeof field === 'string' ? [field, field] : field
          const value = new RegExp(`<(?:\\w+:)?${element}>([^<]+)<`).exec(record!)?.[1]
          return value === undefined ? [] : [[name, value] as const]
        })
        if (kept.length > 0) came.set(key!, Object.fromEntries(kept))
      }
      return body
    },
    calls: (own) => ({
      reset: (start) => {
        came.clear()
        return own.reset(start)
      },
      toestand: async () => {
        const state = await own.toestand()
        const rows = state[list].map((row) => {
          const kept = row.key === undefined ? undefined : came.get(row.key)
          return kept === undefined ? row : { ...row, overig: { ...row.overig, ...kept } }
        })
        return { ...state, [list]: rows }
      },
    }),
  }
}

/** What is kept is altered when the first delivery of another school year is applied. */
export const inANewYear = (alter: (now: Snapshot, before: Snapshot) => Partial<Snapshot>): Bend => {
  const years = new Map<string, string>()
  return {
    centrum: (own) => ({
      ...own,
      apply: (id, how) => {
        const before = own.state()
        const outcome = own.apply(id, how)
        const levering = own.state().levering.find((one) => one.id === id)
        if (outcome.kind !== 'verwerkt' || outcome.alEerder || levering === undefined) return outcome
        const { brincode = '', schooljaar } = levering.school
        const last = years.get(brincode)
        years.set(brincode, schooljaar)
        if (last !== undefined && last !== schooljaar) own.reset({ ...own.state(), ...alter(own.state(), before) })
        return outcome
      },
    }),
  }
}

/** Whose birth date comes with such a zone gets the day before it, when they are new. `zone`: what stands behind the day. */
export const shiftsNewDates = (zone: RegExp): Bend => {
  const zoned = new Set<string>()
  const dates = new RegExp(`geboortedatum>(\\d{4}-\\d\\d-\\d\\d)${zone.source}<`, 'g')
  return {
    bytes: asText((text) => {
      for (const [, day] of text.matchAll(dates)) zoned.add(day!)
      return text
    }),
    applied: storesLeerling((row, before) =>
      before === undefined && row.geboortedatum !== undefined && zoned.has(row.geboortedatum)
        ? { ...row, geboortedatum: dayBefore(row.geboortedatum) }
        : row,
    ),
  }
}

/** Of who came only the groups that were part of the last import stay. */
export const inImportedGroups = <Row extends { readonly groepen?: readonly string[] }>(
  row: Row,
  _before: unknown,
  came: unknown,
  applied: Applied,
): Row =>
  came === undefined
    ? row
    : { ...row, groepen: (row.groepen ?? []).filter((id) => importedGroups(applied).includes(id)) }

type Named = { readonly voorletters?: string; readonly roepnaam?: string }
const initialOf = ({ voorletters, roepnaam }: Named) => (voorletters ?? roepnaam ?? '')[0]

/** The first letter of the voorletters, or of the roepnaam where there are none, is the same. */
export const sameInitial = (came: Named, held: Named): boolean => initialOf(came) === initialOf(held)
