/** The council of the samples; it does not exist. */
export const council = {
  name: 'Aldermoor Borough Council',
  mailDomain: 'aldermoor.example',
};
