/** The words of the screens in English, by the Dutch that stands in the code. */
export const english: Readonly<Record<string, string>> = {}
