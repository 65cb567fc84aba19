import { openDiskStore } from '../../../simulator/store/disk-store.ts'

/** Commits 1, 2, 3, … and tells each number only after its commit returned; until it is killed. */
const store = await openDiskStore(process.argv[2]!)
for (let number = 1; ; number++) {
  store.commit('w', [
    { collection: 'a', id: String(number), value: { number } },
    { collection: 'b', id: String(number), value: { number } },
  ])
  process.stdout.write(`${number}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
