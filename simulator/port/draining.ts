import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as Listener } from 'node:net'

/** How a server was emptied: how many answers were still on their way when the time was over. */
export type Drained = { readonly cut: number }

/**
 * What is on its way, so that a server can be emptied without anybody losing an answer. Connections are never closed under
 * a caller: each answer says that it is the last on its connection, and one that is idle goes when Node would have let it go.
 */
export type Draining = {
  /** Sees a request come in, before anything else does. */
  readonly meet: (request: IncomingMessage, response: ServerResponse) => void
  readonly isDraining: () => boolean
  /** Whoever asks whether this can answer was told that it soon cannot. */
  readonly told: () => void
  /**
   * Goes on answering until nobody is connected any more, and whoever asks again and again whether it can answer was told that it cannot; at
   * most so many milliseconds. Who still comes when three quarters of them are over finds nobody listening, which is safe to try elsewhere.
   * Streams of events are ended, so that who watches turns to another process.
   */
  readonly drain: (server: Server, milliseconds: number) => Promise<Drained>
}

/** Milliseconds between two looks at what is left. */
const looking = 25

/** `now`: milliseconds that only rise. */
export function createDraining(now: () => number): Draining {
  const onTheirWay = new Set<ServerResponse>()
  let draining = false
  let lastAsked = Number.NEGATIVE_INFINITY
  /** Milliseconds between the last two times that somebody asked whether this can answer. */
  let pause = Number.POSITIVE_INFINITY
  let waitsToTell = false
  const isLast = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('connection', 'close')
  }
  return {
    meet: (_request, response) => {
      onTheirWay.add(response)
      response.once('close', () => onTheirWay.delete(response))
      if (draining) isLast(response)
    },
    isDraining: () => draining,
    told: () => {
      pause = now() - lastAsked
      lastAsked = now()
      if (draining) waitsToTell = false
    },
    drain: async (server, milliseconds) => {
      const end = now() + milliseconds
      const last = end - milliseconds / 4
      waitsToTell = now() - lastAsked < 2 * pause + 1_000 && lastAsked + pause < last
      draining = true
      for (const response of onTheirWay) isLast(response)
      while (now() < end && (waitsToTell || (await connectionsOf(server)) > 0)) {
        if (now() >= last && server.listening) {
          stopListening(server)
          waitsToTell = false
        }
        for (const response of onTheirWay) if (isStream(response)) response.end()
        await new Promise((resolve) => setTimeout(resolve, Math.min(looking, Math.max(0, end - now()))))
      }
      return { cut: onTheirWay.size }
    },
  }
}

/** No more than that: the way of HTTP would close connections under callers who are about to use them. */
const stopListening = (server: Server): void => void Listener.prototype.close.call(server)

const isStream = (response: ServerResponse): boolean =>
  response.headersSent && String(response.getHeader('content-type')).startsWith('text/event-stream')

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count)))
