import { expect, test } from '@jest/globals'
import { systemOf } from '../../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { overHttp } from '../../../src/testcentrum/client/transport.ts'
import { story, told } from '../stage.ts'

const typedWrong = story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { heeft: alles } }
stappen:
  - activeer
  - koppel
  - wijziging: { soort: leerling-wijzigt, leerling: { key: "11" }, velden: { geboortedatum: 2018-02-30 }, bewust: true }
  - importeer
  - verwerk
`)

/** Our testcentrum, that reads the whole answer and makes this of a day that no calendar has. */
function holding(day: string | undefined) {
  const line = overHttp()
  const own = openTestcentrum({
    transport: async (request) => {
      const heard = await line(request)
      if (!('body' in heard)) return heard
      return { ...heard, body: Buffer.from(Buffer.from(heard.body).toString().replaceAll('2018-02-30', '2018-03-04')) }
    },
  })
  let isApplied = false
  return systemOf({
    ...own,
    verwerk: async (question) => {
      isApplied = true
      return own.verwerk(question)
    },
    toestand: async () => {
      const { leerlingen, ...rest } = await own.toestand()
      const bend = ({ geboortedatum: _, ...one }: (typeof leerlingen)[number]) => ({
        ...one,
        ...(day !== undefined && { geboortedatum: day }),
      })
      return { ...rest, leerlingen: isApplied ? leerlingen.map(bend) : leerlingen }
    },
  })
}

const brokenBy = async (day: string | undefined) => {
  const [verdict] = await told(typedWrong, { system: holding(day) })
  return verdict!.bevindingen.map(({ wet, ernst }) => `${wet} ${ernst}`)
}

test.each([['2018-02-30'], ['2018-03-04'], [undefined]])(
  'of a day that no calendar has a system may hold it, what it held or nothing: %s',
  async (day) => {
    expect(await brokenBy(day)).toEqual([])
  },
)

test('but no other day: that is made up', async () => {
  expect(await brokenBy('2018-03-02')).toEqual(['what-came-is-what-is-held S2'])
})
