import { randomOf } from '../../simulator/random.ts'

/**
 * Another birth date for each birth date, one to one, in the same year. Only last digits change, in month and day alike and
 * by one rule: 3, 5 and 8 change places, and 4 and 6. So 1 January and 1 July stay, day and month that were swapped still
 * are, twins stay twins, a wrong digit stays a wrong digit, and every day that was in the calendar is in it: the months that
 * change places are as long as each other, and 29, 30 and 31 are left alone. What is not a date, or stands behind it (a
 * zone), stays. The price: a date without these digits stays as it is.
 */
export function createDates(seed: string): (date: string) => string {
  const random = randomOf(seed, 'capture/dates')
  const turn = 1 + random.below(2)
  const digits = new Map([...'358'].map((digit, index) => [digit, '358'[(index + turn) % 3]!]))
  digits.set('4', '6').set('6', '4')
  const last = (pair: string) => pair[0]! + (digits.get(pair[1]!) ?? pair[1]!)
  return (date) =>
    date.replace(/^(\s*\d{4}-)(\d\d)-(\d\d)/, (_, year: string, month: string, day: string) => {
      return `${year}${last(month)}-${last(day)}`
    })
}
