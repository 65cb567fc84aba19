import { manualSchool } from '../../simulator/index.ts'
import { createTeamSimulator } from '../../simulator/team/team-simulator.ts'
import { listenAsOne } from './system.ts'

/** One process of several: says where it listens, and goes on until it is killed. */
const team = await createTeamSimulator({
  address: process.argv[2]!,
  schools: [manualSchool('2026-2027')],
  connections: 6,
})
const { url } = await listenAsOne(team)
process.stdout.write(`${url}\n`)
