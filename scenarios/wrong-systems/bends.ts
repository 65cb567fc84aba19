import type { Adapter, Beslissing, Regel } from '../../contracts/adapter/adapter.ts'
import type { Naam } from '../../src/school/persoon.ts'
import type { School } from '../../src/school/school.ts'
import type { Snapshot } from '../../src/testcentrum/records.ts'
import type { RedenCode } from '../../src/testcentrum/refusal.ts'
import type { Koppelstap, Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import type { Applied, Bend, Bericht, Held, Proposal, Rejudge, Soort } from './wrong-system.ts'

// The few shapes in which most mistakes come.

type Pupil = School['leerlingen'][number]
type Teacher = NonNullable<School['leerkrachten']>[number]
type Group = NonNullable<School['groepen']>[number]

export const eachLeerling =
  (alter: (leerling: Pupil) => Pupil) =>
  (school: School): School => ({ ...school, leerlingen: school.leerlingen.map(alter) })

export const eachLeerkracht =
  (alter: (leerkracht: Teacher) => Teacher) =>
  (school: School): School => ({ ...school, leerkrachten: school.leerkrachten?.map(alter) })

/** Pupils and teachers alike. */
export const everybody =
  (alter: <Person extends Naam & { readonly key?: string; readonly eckid?: string }>(person: Person) => Person) =>
  (school: School): School => ({
    ...school,
    leerlingen: school.leerlingen.map(alter),
    leerkrachten: school.leerkrachten?.map(alter),
  })

export const onlyLeerlingen =
  (keep: (leerling: Pupil, school: School) => boolean) =>
  (school: School): School => ({ ...school, leerlingen: school.leerlingen.filter((one) => keep(one, school)) })

export const onlyLeerkrachten =
  (keep: (leerkracht: Teacher, school: School) => boolean) =>
  (school: School): School => ({ ...school, leerkrachten: school.leerkrachten?.filter((one) => keep(one, school)) })

export const onlyGroepen =
  (keep: (groep: Group, school: School) => boolean) =>
  (school: School): School => ({ ...school, groepen: school.groepen?.filter((one) => keep(one, school)) })

/** Deeds that write lines into the log of the system; it begins empty at each reset. */
export const withLog =
  (deeds: (own: Required<Adapter>, write: (...lines: readonly string[]) => void) => Partial<Adapter>) =>
  (own: Required<Adapter>): Partial<Adapter> => {
    let log: readonly string[] = []
    return {
      ...deeds(own, (...lines) => {
        log = [...log, ...lines]
      }),
      reset: async (start) => {
        log = []
        await own.reset(start)
      },
      logboek: async (question) => [...(await own.logboek(question)), ...log],
    }
  }

/** Links to the first record that fits, whatever was proposed. */
export const linksWhen =
  <In extends Soort>(fits: (incoming: Proposal<In>['incoming'], held: Held<In>) => boolean): Rejudge<In> =>
  (proposal, held) => {
    const found = held.find((one) => fits(proposal.incoming, one))
    return found === undefined ? proposal : asBestaand(proposal, found.id)
  }

export const asBestaand = <In extends Soort>(proposal: Proposal<In>, id: string): Proposal<In> => ({
  ...proposal,
  decision: 'bestaand',
  id,
  mustLook: false,
})

export const asNieuw = <In extends Soort>({ id: _, ...proposal }: Proposal<In>): Proposal<In> =>
  ({ ...proposal, decision: 'nieuw', mustLook: false, candidates: [] }) as Proposal<In>

/** Not linked, although it should be, when the two differ so. */
export const newWhen =
  <In extends Soort>(differs: (incoming: Proposal<In>['incoming'], held: Held<In>) => boolean): Rejudge<In> =>
  (proposal, held) => {
    const target = held.find(({ id }) => id === proposal.id)
    return target !== undefined && differs(proposal.incoming, target) ? asNieuw<In>(proposal) : proposal
  }

/** Nobody has to look: a doubt is decided by the machine. */
export const doubtBecomes =
  <In extends Soort>(decided: (proposal: Proposal<In>) => Proposal<In>): Rejudge<In> =>
  (proposal) =>
    proposal.mustLook ? decided(proposal) : proposal

type PupilRow = Held<'leerling'>
type TeacherRow = Held<'leerkracht'>

/** Other pupils are stored than should be. `before`: what there was of it, `came`: who of the delivery it is. */
export const storesLeerling =
  (alter: (row: PupilRow, before: PupilRow | undefined, came: Pupil | undefined, all: Applied) => PupilRow) =>
  (applied: Applied): ReturnType<NonNullable<Bend['applied']>> => {
    const were = new Map(applied.before.leerling.map((row) => [row.id, row]))
    return {
      leerling: applied.after.leerling.map((row) =>
        alter(row, were.get(row.id), applied.leerlingen.get(row.id), applied),
      ),
    }
  }

/** Names of pupils are stored otherwise; `fields`: of those that have a text. */
export const storesNaam = (fields: readonly (keyof Naam)[], alter: (text: string) => string) =>
  storesLeerling((row) => ({
    ...row,
    ...Object.fromEntries(fields.flatMap((field) => (row[field] ? [[field, alter(row[field])] as const] : []))),
  }))

export const storesLeerkracht =
  (alter: (row: TeacherRow, before: TeacherRow | undefined, came: Teacher | undefined, all: Applied) => TeacherRow) =>
  (applied: Applied): ReturnType<NonNullable<Bend['applied']>> => {
    const were = new Map(applied.before.leerkracht.map((row) => [row.id, row]))
    return {
      leerkracht: applied.after.leerkracht.map((row) =>
        alter(row, were.get(row.id), applied.leerkrachten.get(row.id), applied),
      ),
    }
  }

export const inactive = (row: PupilRow): PupilRow => ({ ...row, actief: false })

/** Each result that goes, and whose it is. */
export const eachResultaat =
  (
    alter: (
      resultaat: Bericht['toetsafnames'][number]['resultaten'][number],
      afname: Bericht['toetsafnames'][number],
    ) => Bericht['toetsafnames'][number]['resultaten'][number],
  ) =>
  (bericht: Bericht): Bericht => ({
    ...bericht,
    toetsafnames: bericht.toetsafnames.map((afname) => ({
      ...afname,
      resultaten: afname.resultaten.map((resultaat) => alter(resultaat, afname)),
    })),
  })

type Deed = 'abort' | 'apply' | 'merge' | 'removeNummers' | 'setActief' | 'undo'

/** Other things are kept than should be, after something was done that was not refused. `before`: what there was of it. */
export const afterwards =
  (
    deeds: readonly Deed[],
    alter: (now: Snapshot, before: Snapshot, done: readonly unknown[]) => Partial<Snapshot>,
  ): NonNullable<Bend['centrum']> =>
  (own) => {
    const bent =
      (deed: Deed) =>
      (...done: readonly unknown[]) => {
        const before = own.state()
        const outcome = (own[deed] as (...given: readonly unknown[]) => { readonly kind?: string })(...done)
        const isNothing = outcome.kind === 'geweigerd' || outcome.kind === 'bevestigen'
        if (!isNothing) own.reset({ ...own.state(), ...alter(own.state(), before, done) })
        return outcome
      }
    return { ...own, ...(Object.fromEntries(deeds.map((deed) => [deed, bent(deed)])) as Partial<Testcentrum>) }
  }

type Result = Snapshot['resultaat'][number]

/** Results that are kept otherwise, one by one: as another, as two, or not at all. */
export const eachKept =
  (alter: (result: Result, now: Snapshot, before: Snapshot) => readonly Result[]) =>
  (now: Snapshot, before: Snapshot): Partial<Snapshot> => ({
    resultaat: now.resultaat.flatMap((result) => alter(result, now, before)),
  })

/** What a person once chose is forgotten. */
export const forgetting =
  (isForgotten: (choice: Snapshot['onthouden'][number]) => boolean) =>
  ({ onthouden }: Snapshot): Partial<Snapshot> => ({ onthouden: onthouden.filter((one) => !isForgotten(one)) })

/** Says yes to a koppeling that the testcentrum refuses with one of these codes; nothing is kept. */
export const takesKoppelingDespite =
  (waives: (code: RedenCode) => boolean): NonNullable<Bend['centrum']> =>
  (own) => {
    const waived = new Set<string>()
    const judged = (id: string, step: Koppelstap): Koppelstap => {
      if (step.kind === 'ok') return step
      if (step.redenen.some(({ code }) => waives(code))) waived.add(id)
      const koppeling = own.state().koppeling.find((one) => one.id === id)
      return waived.has(id) && koppeling ? { kind: 'ok', koppeling, letOp: [] } : step
    }
    return {
      ...own,
      approveKoppeling: (id) => judged(id, own.approveKoppeling(id)),
      saveKoppeling: (id, wijzigingen) => judged(id, own.saveKoppeling(id, wijzigingen)),
    }
  }

/** The same for an answer as text; what does not change stays byte for byte. */
export const asText =
  (alter: (text: string, status: number) => string): NonNullable<Bend['bytes']> =>
  (body, status) => {
    const text = new TextDecoder().decode(body)
    const altered = alter(text, status)
    return altered === text ? body : new TextEncoder().encode(altered)
  }

/** The day before a day, `YYYY-MM-DD`. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** An answer in another encoding than UTF-8 is read otherwise; what was made of it goes on as UTF-8. */
export const readAgain =
  (read: (body: Uint8Array) => string): NonNullable<Bend['transport']> =>
  (own) =>
  async (request) => {
    const heard = await own(request)
    if ('kind' in heard) return heard
    const declared = /encoding=["']([^"']+)/.exec(Buffer.from(heard.body.slice(0, 100)).toString('latin1'))?.[1]
    const encoding = /charset="?([^";\s]+)/i.exec(heard.contentType)?.[1] ?? declared ?? 'utf-8'
    if (/^utf-?(8|16)/i.test(encoding)) return heard
    const text = read(heard.body).replace(/(<\?xml[^>]*encoding=["'])[^"']+/, '$1utf-8')
    return { ...heard, contentType: 'text/xml; charset=utf-8', body: Buffer.from(text) }
  }

/** Alters the pupils of the staged way of fetching. */
export const stagedLeerlingen = (alter: (leerlingen: readonly Pupil[]) => readonly Pupil[]): Bend => ({
  client: (client) => ({
    ...client,
    haalLeerlingen: async (verzoek) => {
      const answer = await client.haalLeerlingen(verzoek)
      if (answer.kind !== 'school') return answer
      return { ...answer, school: { ...answer.school, leerlingen: alter(answer.school.leerlingen) } }
    },
  }),
})

type Asked = Extract<ReturnType<Testcentrum['apply']>, { kind: 'bevestigen' }>

/** Says yes by itself to the question whether so many may go, where it finds that not many. */
export const saysYesWhen = (isFew: (asked: Asked, own: Testcentrum, id: string) => boolean): Bend => ({
  centrum: (own) => ({
    ...own,
    apply: (id, how) => {
      const outcome = own.apply(id, how)
      if (outcome.kind !== 'bevestigen') return outcome
      const onlyThat = outcome.waarschuwingen.every(({ code }) => code === 'veel-deactiveren')
      return onlyThat && isFew(outcome, own, id) ? own.apply(id, { ...how, bevestigd: true }) : outcome
    },
  }),
})

/** At an apply, every pupil who is a question still and about whom nobody decided is decided about after all; `place`: which of them it is, from 0. Undefined: that one is left. */
export const appliesDoubts =
  (
    decided: (regel: Regel & { soort: 'leerling' }, place: number) => Beslissing | undefined,
  ): NonNullable<Bend['calls']> =>
  (own) => {
    let open: readonly Regel[] = []
    return {
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        open = answer.kind === 'voorstel' ? answer.leerlingen.filter(({ twijfel }) => twijfel) : []
        return answer
      },
      beslis: async (choice) => {
        open = open.filter(({ ref }) => choice.soort !== 'leerling' || ref !== choice.ref)
        return own.beslis(choice)
      },
      verwerk: async (how) => {
        for (const [place, regel] of open.entries()) {
          const choice = decided({ ...regel, soort: 'leerling' }, place)
          if (choice) await own.beslis({ ...choice, ...(how.school !== undefined && { school: how.school }) })
        }
        return own.verwerk(how)
      },
    }
  }

type Levering = Snapshot['levering'][number]

/** An import proposes something else than it should, before a person sees it. `before` and `now`: what is kept before and after it. */
export const proposes =
  (
    alter: (
      plan: Levering['plan'],
      kept: { readonly before: Snapshot; readonly now: Snapshot; readonly koppeling: string },
    ) => Levering['plan'],
  ): NonNullable<Bend['centrum']> =>
  (own) => ({
    ...own,
    importGegevens: async (koppeling, how) => {
      const before = own.state()
      const outcome = await own.importGegevens(koppeling, how)
      if (outcome.kind !== 'controle') return outcome
      const now = own.state()
      const levering = now.levering.map((row) =>
        row.id === outcome.import ? { ...row, plan: alter(row.plan, { before, now, koppeling }) } : row,
      )
      own.reset({ ...now, levering })
      return outcome
    },
  })
