/** Where the yearly editions 1990–2017 stand. */
export const EDITIONS = 'https://github.com/MilkMp/CIA-World-Factbooks-Archive-1990-2025';

/** The newest date that each edition names: no edition says when it was closed. */
const CLOSED: Readonly<Record<string, string>> = {
  ...{ 1990: '1990-06-15', 1991: '1991-11-05', 1992: '1992-07-17', 1993: '1993-06-18', 1994: '1994-06-01' },
  ...{ 1995: '1995-04-13', 1996: '1996-06-06', 1997: '1997-06-03', 1998: '1998-06-09', 1999: '1999-03-28' },
  ...{ 2000: '2000-05-16', 2001: '2001-07-28', 2002: '2003-03-17', 2003: '2003-12-15', 2004: '2005-02-06' },
  ...{ 2005: '2005-10-27', 2006: '2006-12-15', 2007: '2007-12-10', 2008: '2008-12-17', 2009: '2009-11-09' },
  ...{ 2010: '2011-01-25', 2011: '2011-12-14', 2012: '2013-01-21', 2013: '2013-11-27', 2014: '2014-06-19' },
  ...{ 2015: '2015-11-12', 2016: '2016-11-17', 2017: '2017-12-18' },
};

/** Day of the first edition of a list such as `WF1993-1996;WFweekly`; '' where it names none. */
export function firstEdition(source: string): string {
  const year = /\bWF(\d{4})/.exec(source)?.[1];
  return year === undefined ? '' : (CLOSED[year] ?? '');
}
