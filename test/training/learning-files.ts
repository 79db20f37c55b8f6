/** The people of a small council, and what two learning systems know of them, each in its own way. */
export const areas = 'Code,Name,Kind\nC,Northmoor,Council\n';
export const employees =
  'Staff number,Name,Email,Area,Engagement,FTE,Working pattern,Start\n' +
  '00123,Ann Byron,ann@council.example,C,permanent,1,full time,2019-01-01\n' +
  '00124,Ben Khan,Ben.Khan@council.example,C,permanent,1,full time,2019-01-01\n' +
  '00125,Cai Rees,shared@council.example,C,permanent,1,full time,2019-01-01\n' +
  '00126,Dee Rees,shared@council.example,C,permanent,1,full time,2019-01-01\n';

export const workshops =
  'Employee Number,Learner,Email,Course Code,Completion Date,Certificate No\n' +
  '00123,Ann Byron,,RW,14/03/2025,W-1\n' +
  ',Ben K,ben.khan@COUNCIL.example,RW,14/03/2025 16:30,W-2\n' +
  '123,A. Byron,ann@council.example,RW,14/03/2025,\n' +
  '99999,Eve Stone,eve@old.example,RW,14/03/2025,W-3\n';
export const modules =
  'User ID,E-mail,Module,Completed\n' +
  '99999,eve@old.example,RE,2026-02-01T09:12:44Z\n' +
  ',shared@council.example,RE,2026-02-02\n' +
  '00124,,RE,2026-02-02\n' +
  '00124,,RE,2026-02-02\n';
