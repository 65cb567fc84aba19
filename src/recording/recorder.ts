import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { listeningHere } from '../listening.ts'
import type { Summary } from './disguise-exchange.ts'
import type { Outcome } from './disguiser.ts'
import { type Disguising, disguisingInThread } from './disguising.ts'
import { createTally, type Totals } from './page.ts'
import { createProxy, type Exchanged, type ProxyOptions } from './proxy.ts'

export type RecorderOptions = Pick<ProxyOptions, 'upstream' | 'tls' | 'proxy' | 'now'> & {
  readonly file: string
  /** 0 lets the system choose. */
  readonly port: number
  /** `YYYY-MM-DD`. */
  readonly keepUntil: string
  /** The caller gets the disguise too. Default false: the bytes as they came. */
  readonly disguiseToCaller?: boolean
  /** Where the disguise is made. Default: in a thread of its own. */
  readonly start?: typeof disguisingInThread
  /** What was written of one exchange, in numbers. */
  readonly onWritten?: (exchange: Summary) => void
  /** One sentence, without anything of what went by. */
  readonly onLost?: (why: string) => void
}

export type Recorder = {
  readonly totals: () => Totals
  readonly url: string
  readonly port: number
  /** Resolves when all that was whole is in the file. */
  readonly close: () => Promise<void>
}

/** Starts to record, on loopback only. Throws E_PORT_TAKEN, E_PORT_FORBIDDEN, E_FILE_UNWRITABLE, E_FILE_EXISTS, E_DISGUISE_ENDED; `close` the last. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const {
    file,
    upstream,
    tls,
    proxy,
    now,
    keepUntil,
    port,
    start = disguisingInThread,
    onWritten = nothing,
    onLost = nothing,
  } = options
  // Begun in the turn in which the port listens: nobody asks for it before.
  let made: Promise<Disguising>
  const tally = createTally({ file: basename(file), keepUntil })
  const lost = (why: string) => {
    tally.lost(why)
    onLost(why)
  }
  const server = createProxy({
    upstream,
    page: tally.page,
    ...(tls && { tls }),
    ...(proxy && { proxy }),
    now,
    onExchange: async (raw) => {
      const outcome = await made.then((one) => one.record(raw), notStarted)
      if (outcome.kind === 'written') {
        tally.written(outcome.exchange)
        onWritten(outcome.exchange)
      } else lost(outcome.why)
    },
    onOther: (what) => lost(`A request was passed on and is not in the file (${what}).`),
    ...(options.disguiseToCaller && { exchanged: later(() => made) }),
  })
  await listeningHere(server, port)
  // A file only where it can be filled: a port that is taken leaves none behind.
  made = start({ file, madeOn: new Date(now()).toISOString().slice(0, 10), keepUntil })
  const disguising = await made.catch(async (error: unknown) => {
    await closed(server)
    throw error
  })
  const actual = (server.address() as AddressInfo).port
  return {
    totals: tally.totals,
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    close: async () => {
      await closed(server)
      // What was seen last is asked in a turn of its own.
      await new Promise((resolve) => setImmediate(resolve))
      await disguising.close()
    },
  }
}

/** What is asked before it is there waits for it. */
const later = (made: () => Promise<Disguising>): Exchanged => ({
  toLas: async (request) => (await made()).toLas(request),
  toCaller: async (answer) => (await made()).toCaller(answer),
})

const notStarted = (): Outcome => ({ kind: 'lost', why: 'A request was passed on while the recorder could not start.' })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })

const nothing = (): void => {}
