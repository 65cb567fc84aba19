import { serveOverHttp } from '../../contracts/adapter/serve.ts'
import { openTestcentrum } from './testcentrum.ts'

// Our testcentrum behind HTTP: node dist/scenarios/sut/testcentrum-http.js [PORT], then --sut http://127.0.0.1:PORT
const { url } = await serveOverHttp(openTestcentrum(), Number(process.argv[2] ?? 0))
process.stdout.write(`${url}\n`)
