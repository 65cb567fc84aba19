import type { Server } from 'node:http'
import { ToolError } from './tool-error.ts'

/** Listens on loopback alone. @throws ToolError E_PORT_TAKEN, E_PORT_FORBIDDEN */
export const listeningHere = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, '127.0.0.1'))
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      resolve()
    })
  })

/** What the user can mend where a port cannot be listened on; anything else as it came. */
export function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new ToolError('E_PORT_TAKEN', String(port))
  if (error.code === 'EACCES') return new ToolError('E_PORT_FORBIDDEN', String(port))
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new ToolError('E_HOST_UNKNOWN', host)
  return error
}
