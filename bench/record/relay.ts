// The yardstick: what stands between and does nothing, bytes in, bytes out, to the port in argv. Prints its own when it listens.
import { type AddressInfo, connect, createServer } from 'node:net'

const upstream = Number(process.argv[2])
const server = createServer((caller) => {
  const las = connect(upstream, '127.0.0.1')
  for (const socket of [caller, las]) socket.setNoDelay(true).on('error', () => socket.destroy())
  caller.pipe(las)
  las.pipe(caller)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.once('SIGTERM', () => process.exit(0))
