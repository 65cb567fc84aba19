// A simulator whose parent changes one pupil at a time and asks how much CPU has been used (messages over IPC).
import { readFileSync } from 'node:fs'
import { createSimulator, listen } from '../../simulator/index.ts'
import type { School } from '../../src/school/school.ts'

const school: School = JSON.parse(readFileSync(process.argv[2]!, 'utf8'))
const simulator = createSimulator({ schools: [school] })
const { port } = await listen(simulator)
const world = simulator.world()!
const [id] = [...world.state().scholen.keys()]

let changes = 0
process.on('message', (message) => {
  if (message === 'change') {
    const number = changes++
    world.changeSchool(id!, (now) => ({
      ...now,
      leerlingen: now.leerlingen.map((leerling, index) =>
        index === number % now.leerlingen.length ? { ...leerling, roepnaam: `Naam ${number}` } : leerling,
      ),
    }))
  }
  // Microseconds, user and system together.
  const { user, system } = process.cpuUsage()
  process.send!(user + system)
})
process.send!(port)
