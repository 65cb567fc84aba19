import { manualSchool } from '../../simulator/index.ts'
import { listen } from '../../simulator/listen.ts'
import { createTeamSimulator } from '../../simulator/team/team-simulator.ts'

/** One process of several: says where it listens, and goes on until it is killed. */
const team = await createTeamSimulator({
  address: process.argv[2]!,
  schools: [manualSchool('2026-2027')],
  connections: 6,
})
const { url } = await listen(team)
process.stdout.write(`${url}\n`)
