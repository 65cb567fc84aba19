import type { Server } from 'node:http'

/** Stops listening and hangs up on whoever is still connected. Resolves when nobody is. */
export const closeServer = (server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
