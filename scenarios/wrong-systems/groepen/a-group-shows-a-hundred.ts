import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een plusgroep neemt er honderd op: wie daarna komt, zit er niet in.',
  violates: ['I08', 'D18'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'koor-van-honderdvijf',
  bend: {
    delivery: (school) => {
      const taken = new Map<string, number>()
      const fits = (key: string): boolean => {
        taken.set(key, (taken.get(key) ?? 0) + 1)
        return (taken.get(key) ?? 0) <= 100
      }
      return {
        ...school,
        leerlingen: school.leerlingen.map((one) => ({
          ...one,
          ...(one.samengesteldeGroepen && { samengesteldeGroepen: one.samengesteldeGroepen.filter(fits) }),
        })),
      }
    },
  },
})
