/** 5 and 8 change places, and 4 and 6. No day of the month that holds one of these is another one backwards, as 03 and 30 are. */
const digits: Readonly<Record<string, string>> = { 5: '8', 8: '5', 4: '6', 6: '4' }

const last = (pair: string): string => pair[0]! + (digits[pair[1]!] ?? pair[1]!)

/**
 * Another birth date for a birth date, one to one, in the same year. Only last digits change, in month and day alike and by
 * one rule. So 1 January and 1 July stay, day and month that were swapped still are, twins stay twins, a wrong digit stays
 * a wrong digit, and every day that was in the calendar is in it: the months that change places are as long as each other,
 * and 29, 30 and 31 are left alone. What is not a date, or stands behind it (a zone), stays. The price: a date without these
 * digits, two in five, stays as it is.
 */
export const otherDate = (date: string): string =>
  date.replace(/^(\s*\d{4}-)(\d\d)-(\d\d)/, (_, year: string, month: string, day: string) => {
    return `${year}${last(month)}-${last(day)}`
  })
