import type { ImportVerzoek, KoppelVerzoek, Regel } from '../../../contracts/adapter/adapter.ts'
import { scopeOf } from '../../../src/school/school.ts'
import { createSoapClient } from '../../../src/testcentrum/client/soap-client.ts'
import { overHttp, type Transport } from '../../../src/testcentrum/client/transport.ts'
import type { UwlrClient } from '../../../src/testcentrum/client/uwlr-client.ts'
import type { Snapshot } from '../../../src/testcentrum/records.ts'
import { type Regel as EigenRegel, regelsOf } from '../../../src/testcentrum/review/regels.ts'
import { createMemoryStore } from '../../../src/testcentrum/store.ts'
import { createTestcentrum, type Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { itemAt } from '../../../src/within.ts'
import { descriptions, wsdl } from '../wsdl.ts'
import { gateTo, PowerCut } from './outage.ts'

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

/** The screens of one school, and what stands on them. */
export type Room = {
  /** What the harness calls the school: `99QQ00`, as it was at the start. */
  readonly code: string
  /** Id of its environment; the locations of one brincode share it (edge case F14). */
  readonly omgeving: string
  /** Id of its koppeling; after a change of brincode another one than `code`. */
  koppeling: string
  /** What was typed on the screens of koppelen last. */
  gekoppeld?: KoppelVerzoek
  /** The import that the review screen shows, also after it was applied. Absent: nothing was fetched since. */
  open?: string | undefined
  /** The import that was applied last. */
  applied?: string | undefined
}

/** A testcentrum that is sat at: what a person has before them, and the system behind it. */
export type Session = {
  readonly centrum: () => Testcentrum
  readonly now: () => number
  /** When the story began: what was normed before is from before the koppeling. */
  readonly began: () => number
  readonly turnTo: (moment: number) => void
  /** Everything is gone; this is what there is. The first school goes without saying. */
  readonly begin: (state: Partial<Snapshot>, first: Room, moment: number) => void
  /** Another school beside those that there are. */
  readonly addRoom: (room: Room) => void
  readonly rooms: () => readonly Room[]
  /** The screens that a question is about: of the school that it names, else of the one that was looked at last. */
  readonly roomOf: (question?: { readonly school?: string | undefined }) => Room
  /** From now on these screens are looked at. */
  readonly look: (room: Room) => void
  /** The same for what says by brincode which school is meant; from now on that one is looked at. */
  readonly enter: (koppeling: ImportVerzoek) => Room
  /** Id of the koppeling that is meant: as typed, where there is such a one and it is of these screens. */
  readonly koppelingOf: (room: Room, typed: Pick<KoppelVerzoek, 'brincode' | 'dependancecode'>) => string
  /** What is typed on the screens of koppelen holds from here on. */
  readonly type: (room: Room, koppeling: KoppelVerzoek) => void
  /** Does the work, is killed after so many writes, and starts again from what was kept. */
  readonly crash: (work: () => Promise<unknown>, writes: number) => Promise<void>
  /** The lines of an import as they stand; none when it is not there any more. */
  readonly linesOf: (importId: string | undefined) => readonly EigenRegel[]
  readonly lineAt: (room: Room, ref: Regel['ref']) => EigenRegel | undefined
}

export function createSession({
  transport = overHttp(),
  sleep = async () => {},
  client = (own) => own,
  centrum: around = (own) => own,
}: TestcentrumSut): Session {
  let [moment, began] = [0, 0]
  let kept = createMemoryStore()
  let gate = gateTo(kept)
  let rooms: readonly Room[] = []
  let looked: Room | undefined

  const roomWith = (koppeling: string) => rooms.find((room) => room.koppeling === koppeling) ?? rooms[0]
  const start = (): Testcentrum =>
    around(
      createTestcentrum({
        store: gate.store,
        xsdversie: (koppeling) => (roomWith(koppeling)?.gekoppeld?.xsdversie === '2.3' ? '2.3' : '2.2'),
        clock: { now: () => moment },
        sleep,
        connect: ({ koppeling, autorisatiesleutel }) => {
          const gekoppeld = roomWith(koppeling)?.gekoppeld
          if (gekoppeld === undefined) throw new Error(`There is no koppeling ${koppeling} to connect.`)
          const { klantcode, klantnaam, leerlinggegevens, leerresultaten } = gekoppeld
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
  let centrum = start()

  const linesOf: Session['linesOf'] = (id) => {
    if (id === undefined) return []
    const { import: imports, levering } = centrum.state()
    const [one, came] = [imports.find((row) => row.id === id), levering.find((row) => row.id === id)]
    return one === undefined || came === undefined ? [] : regelsOf(one, came)
  }
  const roomOf: Session['roomOf'] = ({ school } = {}) =>
    rooms.find(({ code }) => code === school) ?? looked ?? itemAt(rooms, 0)

  return {
    centrum: () => centrum,
    now: () => moment,
    began: () => began,
    turnTo: (to) => {
      moment = to
    },
    begin: (state, first, at) => {
      moment = began = at
      kept = createMemoryStore()
      gate = gateTo(kept)
      rooms = [first]
      looked = undefined
      centrum = start()
      centrum.reset(state)
    },
    addRoom: (room) => {
      rooms = [...rooms, room]
    },
    rooms: () => rooms,
    roomOf,
    look: (room) => {
      looked = room
    },
    enter: (koppeling) => {
      const id = scopeOf(koppeling)
      const isKnown = ({ code }: Room) => code === koppeling.school
      const meant =
        rooms.find(isKnown) ?? rooms.find(({ code }) => code === id) ?? rooms.find((room) => room.koppeling === id)
      looked = meant ?? roomOf()
      return looked
    },
    koppelingOf: (room, typed) => {
      const id = scopeOf(typed)
      const isOurs = centrum
        .state()
        .koppeling.some((one) => one.id === id && one.status !== 'geweigerd' && one.omgeving === room.omgeving)
      return isOurs ? id : room.koppeling
    },
    type: (room, koppeling) => {
      const before = room.gekoppeld
      room.gekoppeld = koppeling
      // A client that was made with other codes or addresses says the old ones.
      if (before !== undefined && !isSameClient(before, koppeling)) centrum = start()
    },
    crash: async (work, writes) => {
      gate.cutAfter(writes)
      const dying = gate
      await work().catch((error) => {
        if (!(error instanceof PowerCut)) throw error
      })
      dying.cutAfter(0)
      gate = gateTo(kept)
      centrum = start()
      for (const room of rooms) {
        room.applied = centrum.lastApplied(room.koppeling)
        room.open = centrum.openImport(room.koppeling) ?? room.applied
      }
    },
    linesOf,
    lineAt: (room, ref) => linesOf(room.open).find((line) => refOf(line) === ref),
  }
}

const isSameClient = (one: KoppelVerzoek, other: KoppelVerzoek): boolean =>
  (['klantcode', 'klantnaam', 'leerlinggegevens', 'leerresultaten'] as const).every(
    (field) => one[field] === other[field],
  )

export const refOf = ({ soort, index }: EigenRegel): string => `${soort} ${index}`
