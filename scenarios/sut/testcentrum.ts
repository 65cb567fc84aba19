import type {
  Adapter,
  Beslissing,
  ImportAntwoord,
  KoppelVerzoek,
  Regel,
  Toestand,
  Uitkomst,
} from '../../contracts/adapter/adapter.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'
import { overHttp } from '../../src/testcentrum/client/transport.ts'
import type { UwlrClient } from '../../src/testcentrum/client/uwlr-client.ts'
import type { Groep, Leerkracht, Leerling } from '../../src/testcentrum/records.ts'
import { type Regel as EigenRegel, regelsOf } from '../../src/testcentrum/review/regels.ts'
import { createMemoryStore } from '../../src/testcentrum/store.ts'
import { createTestcentrum, type Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { descriptions, wsdl } from './wsdl.ts'

type Soort = Beslissing['soort']
type Geweigerd = Extract<ReturnType<Testcentrum['saveKoppeling']>, { kind: 'geweigerd' }>

/** How the testcentrum is opened. The defaults are those of the reference system. */
export type TestcentrumSut = {
  /** Around every message to the LAS. Default: over HTTP. */
  readonly transport?: Transport
  /** Waits so many milliseconds before a busy LAS is asked again. Default: not at all, as in a story nobody waits. */
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** Around the client of the LAS: to change what comes and goes. Default: as it is. */
  readonly client?: (client: UwlrClient) => UwlrClient
  /** Around the testcentrum: to change what it proposes and applies. Default: as it is. */
  readonly centrum?: (centrum: Testcentrum) => Testcentrum
}

/**
 * Our testcentrum as a system under test: the example of an adapter. Its calls do what a person does on the screens of the
 * manual; nothing is known here that the testcentrum does not know.
 */
export function openTestcentrum({
  transport = overHttp(),
  sleep = async () => {},
  client = (own) => own,
  centrum: around = (own) => own,
}: TestcentrumSut = {}): Adapter {
  let now = 0
  let store = createMemoryStore()
  /** The school of reset, and the one that was linked or imported last: `99QQ00`. */
  let first = ''
  let school = ''
  /** What the screens of steps 1 and 3 were told last. */
  let gekoppeld: KoppelVerzoek | undefined
  /** The last import under review, and the last one that was applied. */
  let opened: string | undefined
  let applied: string | undefined

  const open = (xsdversie: string): Testcentrum =>
    around(
      createTestcentrum({
        store,
        xsdversie: xsdversie === '2.3' ? '2.3' : '2.2',
        clock: { now: () => now },
        sleep,
        connect: ({ autorisatiesleutel }) => {
          const { klantcode, klantnaam, leerlinggegevens, leerresultaten } = gekoppeld!
          return client(
            createSoapClient({
              autorisatie: { klantcode, klantnaam, autorisatiesleutel },
              adressen: { leerlinggegevens, leerresultaten },
              wsdl,
              transport: descriptions(transport),
            }),
          )
        },
      }),
    )
  let centrum = open('2.2')

  const linesOf = (id: string): readonly EigenRegel[] => {
    const { import: imports, levering } = centrum.state()
    const [one, came] = [imports.find((row) => row.id === id), levering.find((row) => row.id === id)]
    return one === undefined || came === undefined ? [] : regelsOf(one, came)
  }
  const lineAt = (ref: string) => linesOf(opened ?? '').find((line) => refOf(line) === ref)
  /** The school that a koppeling is about; one that was refused leaves things at the school that was there. */
  const linked = (koppeling: KoppelVerzoek): string => {
    const id = schoolIdOf(koppeling)
    return centrum.state().koppeling.some((one) => one.id === id && one.status !== 'geweigerd') ? id : school
  }
  /** The school of reset goes without saying. */
  const ofSchool = <Row extends { readonly school: string }>({ school: where, ...row }: Row) =>
    where === first ? row : { ...row, school: where }

  return {
    reset: async ({ nu, toestand, brincode, dependancecode = '' }) => {
      now = Date.parse(nu)
      store = createMemoryStore()
      first = school = schoolIdOf({ brincode, dependancecode })
      gekoppeld = opened = applied = undefined
      centrum = open('2.2')
      centrum.reset({
        omgeving: [omgevingOf('school', brincode)],
        ...recordsFrom(toestand, school, now),
      })
    },

    voegSchoolToe: async ({ brincode, dependancecode, toestand }) => {
      const { omgeving, groep, leerkracht, leerling, ...rest } = centrum.state()
      const came = recordsFrom(toestand, schoolIdOf({ brincode, dependancecode }), now)
      // Locations of one brincode share an environment (edge case F14).
      const isThere = omgeving.some((one) => one.brincode === brincode)
      centrum.reset({
        ...rest,
        omgeving: isThere ? omgeving : [...omgeving, omgevingOf(brincode, brincode)],
        groep: [...groep, ...came.groep],
        leerkracht: [...leerkracht, ...came.leerkracht],
        leerling: [...leerling, ...came.leerling],
      })
      return { kind: 'ok' }
    },

    koppel: async (koppeling) => {
      gekoppeld = koppeling
      centrum = open(koppeling.xsdversie)
      const { brincode, dependancecode, schooljaar, schoolkey, autorisatiesleutel } = koppeling
      const velden = { type: 'ESIS UWLR', brincode, dependancecode, schooljaar }
      // Each school has a screen of its own; a brincode that nobody has is typed on the first one.
      const omgeving = centrum.state().omgeving.find((one) => one.brincode === brincode)?.id ?? 'school'
      const asked = centrum.requestKoppeling(omgeving, velden)
      // A koppeling that is there already gets its fields and key renewed.
      const isThere = asked.kind === 'geweigerd' && asked.redenen.some(({ code }) => code === 'koppeling-bestaat')
      if (asked.kind === 'geweigerd' && !isThere) return refusal(asked)
      const id = asked.kind === 'ok' ? asked.koppeling.id : linked(koppeling)
      if (asked.kind === 'ok') {
        const approved = centrum.approveKoppeling(id)
        if (approved.kind === 'geweigerd') return refusal(approved)
      }
      const saved = centrum.saveKoppeling(id, { ...velden, autorisatiesleutel, ...(schoolkey && { schoolkey }) })
      if (saved.kind === 'ok') school = id
      return saved.kind === 'ok' ? { kind: 'ok' } : refusal(saved)
    },

    importeer: async (koppeling): Promise<ImportAntwoord> => {
      const before = school
      school = linked(koppeling)
      const outcome = await centrum.importGegevens(school)
      // An import that brought nothing leaves nothing to apply; "nothing changed" leaves what this school had.
      if (outcome.kind !== 'geenwijzigingen' || school !== before) opened = undefined
      switch (outcome.kind) {
        case 'geenwijzigingen':
        case 'geengegevens':
          return { kind: outcome.kind }
        case 'mislukt': {
          const { faultcode, reden } = outcome
          return { kind: 'mislukt', ...(faultcode && { faultcode }), reden: reden.tekst }
        }
        case 'geweigerd':
          return { kind: 'mislukt', reden: refusal(outcome).redenen.join(' ') }
        case 'controle': {
          opened = outcome.import
          const lines = linesOf(opened)
          const of = (soort: Soort) => lines.filter((line) => line.soort === soort).map(regelOf)
          const { waarschuwingen, letOp } = outcome.scherm
          return {
            kind: 'voorstel',
            groepen: of('groep'),
            leerkrachten: of('leerkracht'),
            leerlingen: of('leerling'),
            waarschuwingen: [...waarschuwingen.map(({ nl }) => nl), ...letOp.map(({ tekst }) => tekst)],
          }
        }
      }
    },

    beslis: async (beslissing) => {
      const line = lineAt(beslissing.ref)
      if (opened === undefined || line === undefined) return { kind: 'geweigerd', redenen: ['Deze regel is er niet.'] }
      const { soort, index } = line
      const chosen = centrum.choose(
        opened,
        beslissing.actie === 'email'
          ? { kind: 'email', index, emailadres: beslissing.emailadres }
          : beslissing.actie === 'koppelen'
            ? { kind: 'koppel', soort, index, id: beslissing.met, verhuizen: beslissing.verhuizen }
            : { kind: beslissing.actie === 'koppeling-opheffen' ? 'ontkoppel' : beslissing.actie, soort, index },
      )
      return chosen.kind === 'ok' ? { kind: 'ok' } : refusal(chosen)
    },

    verwerk: async ({ bevestigd = false }) => {
      if (opened === undefined) return { kind: 'geweigerd', redenen: ['Er is geen import om te verwerken.'] }
      const outcome = centrum.apply(opened, { bevestigd })
      if (outcome.kind === 'verwerkt') applied = opened
      if (outcome.kind === 'geweigerd') return refusal(outcome)
      return outcome.kind === 'verwerkt'
        ? { kind: 'verwerkt' }
        : { kind: 'bevestiging-nodig', waarschuwingen: outcome.waarschuwingen.map(({ tekst }) => tekst) }
    },

    breekAf: async () => (opened === undefined ? nothingOpen : outcomeOf(centrum.abort(opened))),
    maakOngedaan: async () =>
      applied === undefined
        ? { kind: 'geweigerd', redenen: ['Er is nog niets verwerkt.'] }
        : outcomeOf(centrum.undo(applied)),
    verwijderNummers: async () => {
      centrum.removeNummers(school)
      return { kind: 'ok' }
    },
    voegSamen: async ({ blijft, verdwijnt }) => outcomeOf(centrum.merge(blijft, verdwijnt)),
    postbus: async () => centrum.uitnodigingen().map(({ leerkracht, emailadres }) => ({ leerkracht, emailadres })),
    normeer: async ({ leerling, toets, score, afnamedatum, verwerker }) => {
      const outcome = centrum.normeer({
        leerling,
        verwerker,
        toets: { toetscode: { waarde: toets }, toetsnaam: toets },
        afnamedatum,
        uitslag: { kind: 'score', score },
      })
      if (outcome.kind === 'geweigerd') throw new Error(refusal(outcome).redenen.join(' '))
      return { id: outcome.resultaat.id }
    },
    verstuur: async ({ eerdere = false }) => {
      const report = await centrum.send(school, { ookEerdere: eerdere })
      if (report.kind === 'geweigerd') return { verstuurd: 0, uitgesteld: centrum.resultaten().length }
      const geweigerd = report.apart.map(({ id, tekst }) => ({ resultaat: id, reden: tekst }))
      return { verstuurd: report.verzonden.length, geweigerd, uitgesteld: report.over }
    },
    tijd: async ({ nu }) => {
      now = Date.parse(nu)
    },
    toestand: async () => {
      const { groep, leerkracht, leerling } = centrum.state()
      return {
        groepen: groep.map(({ vestiging: _, ...rest }) => ofSchool(rest)),
        leerkrachten: leerkracht.map((one) => ofSchool(leerkrachtOf(one))),
        leerlingen: leerling.map((one) => ofSchool(leerlingOf(one))),
        resultaten: centrum.resultaten().map(({ id, leerling, toets, status }) => ({
          id,
          leerling,
          toets: toets.toetscode.waarde,
          verstuurd: status === 'verzonden',
        })),
      }
    },
    legUit: async ({ ref }) => {
      const line = lineAt(ref)
      if (line === undefined) return 'Deze regel is er niet.'
      const { reasons, warnings, candidates } = line.proposal
      return [
        ...[...reasons, ...warnings].map(({ nl }) => nl),
        ...candidates.map(
          ({ id, bits, evidence }) =>
            `${id} (${bits.toFixed(1)} bits): ${evidence.map(({ field, level, weight }) => `${field} ${level} ${weight.toFixed(1)}`).join(', ')}`,
        ),
      ].join('\n')
    },
  }
}

export default openTestcentrum

const nothingOpen: Uitkomst = { kind: 'geweigerd', redenen: ['Er is geen import onder controle.'] }
const refusal = ({ redenen }: Geweigerd) => ({
  kind: 'geweigerd' as const,
  redenen: redenen.map(({ tekst }) => tekst),
})
const outcomeOf = (outcome: { readonly kind: string } | Geweigerd): Uitkomst =>
  outcome.kind === 'geweigerd' ? refusal(outcome as Geweigerd) : { kind: 'ok' }

const refOf = ({ soort, index }: EigenRegel): string => `${soort} ${index}`

function regelOf(line: EigenRegel): Regel {
  const { category, id, moetKijken, proposal, incoming } = line
  const fields = ['key', 'eckid', 'naam', 'roepnaam', 'achternaam', 'geboortedatum'] as const
  const came = incoming as Readonly<Partial<Record<(typeof fields)[number], string>>>
  return {
    ref: refOf(line),
    beslissing: category,
    ...(id !== undefined && { bestaand: id }),
    ...(moetKijken && { twijfel: true }),
    ...(proposal.candidates.length > 0 && { kandidaten: proposal.candidates.map((candidate) => candidate.id) }),
    redenen: [...proposal.reasons, ...proposal.warnings].map(({ nl }) => nl),
    inkomend: Object.fromEntries(fields.flatMap((name) => (came[name] === undefined ? [] : [[name, came[name]]]))),
  }
}

const omgevingOf = (id: string, brincode: string) => ({
  id,
  naam: 'De school',
  ...(brincode !== '' && { brincode }),
})

const schoolIdOf = ({ brincode, dependancecode }: { brincode: string; dependancecode?: string }): string =>
  `${brincode}${(dependancecode ?? '').padStart(2, '0')}`

function leerlingOf({ voornamen, gedeactiveerd, samengevoegdMet, ...rest }: Leerling) {
  return rest
}

function leerkrachtOf({ voornamen, emailGetypt, ...rest }: Leerkracht) {
  return rest
}

/** What a story says that there is, as rows of the testcentrum, all of one school. Results cannot be given. */
function recordsFrom({ groepen, leerkrachten, leerlingen }: Toestand, school: string, now: number) {
  const year = new Date(now + 2 * 3_600_000).toISOString()
  const first = Number(year.slice(0, 4)) - (year.slice(5, 7) < '08' ? 1 : 0)
  return {
    groep: groepen.map(
      (groep) => ({ soort: 'groep', schooljaar: `${first}-${first + 1}`, ...groep, school }) as unknown as Groep,
    ),
    leerkracht: leerkrachten.map((leerkracht) => ({ ...leerkracht, school }) as Leerkracht),
    leerling: leerlingen.map((leerling) => ({ ...leerling, school }) as unknown as Leerling),
  }
}
