/** Given and family names that go together, and how often they do in the invented town. */
interface Heritage {
  share: number;
  given: string[];
  family: string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const heritages: Heritage[] = [
  {
    share: 46,
    given: words(`Alison Andrew Angela Barry Beth Carol Charlotte Christopher Claire Colin Daniel
      Deborah Derek Elaine Emma Gareth Gemma Georgia Hannah Harriet Ian Jack Jane Jessica Joanne
      Karen Keith Laura Lesley Lewis Lisa Lucy Mark Martin Matthew Michelle Natalie Neil Nicola
      Oliver Paul Pauline Philip Rachel Rebecca Richard Ross Ruth Sam Sandra Simon Sophie Stephen
      Susan Thomas Tracey Victoria Wendy William Zoe`),
    family: words(`Atkinson Bailey Baxter Bennett Booth Bradshaw Broadbent Chadwick Clegg Cooper
      Crossley Dawson Ellis Entwistle Fielding Fletcher Garside Greenwood Hall Hargreaves Harrison
      Haworth Hibbert Holt Howarth Hughes Jackson Kershaw Lord Marsden Mellor Nuttall Ogden
      Partington Pickering Platt Ramsden Rawlinson Robinson Schofield Shaw Smith-Jones Stott
      Sutcliffe Taylor Thornley Turner Walker Whitehead Wood Wright Yates`),
  },
  {
    share: 6,
    given: words(`Angharad Aled Bethan Carys Dafydd Emyr Ffion Gethin Gwenllian Huw Iolo Llinos Llŷr
      Mair Nerys Rhodri Rhŷs Siân Tŵm Wyn`),
    family: words(`Bevan Davies Evans Griffiths Gŵyr Jenkins Lewis Llewellyn Lloyd Morgan Morris
      Penrhŷn Powell Price Prosser Pugh Roberts Vaughan Williams`),
  },
  {
    share: 5,
    given: words(`Aisling Brendan Ciara Declan Eoghan Fiona Kieran Maeve Niamh Róisín Seán Sinéad`),
    family: words(`Brennan Byrne Doherty Gallagher Kavanagh Murphy O'Brien O'Connor O'Sullivan Quinn
      Walsh`),
  },
  {
    share: 10,
    given: words(`Aamir Ayesha Bilal Fatima Hamza Iqra Kashif Khadija Mohammed Nadia Naveed Rukhsana
      Saima Shabana Tariq Usman Yasmin Zainab Zubair`),
    family: words(`Ahmed Akhtar Ali Aslam Bashir Begum Butt Hussain Iqbal Khan Mahmood Malik Mirza
      Parveen Qureshi Rafiq Raza Shah`),
  },
  {
    share: 8,
    given: words(`Amit Anjali Arjun Bhavna Deepak Gurpreet Harjit Jaspreet Kavita Manjit Meera Nisha
      Pooja Priya Rajesh Sanjay Sukhwinder Vikram`),
    family: words(`Bhatt Chauhan Desai Dhillon Gill Joshi Kaur Kumar Lakhani Mistry Nair Patel Rao
      Sandhu Sharma Sidhu Singh Solanki`),
  },
  {
    share: 4,
    given: words(`Abdul Farhana Jamal Moshiur Nasima Rahima Ruhul Shahena Sultana Taslima`),
    family: words(`Choudhury Islam Karim Miah Rahman Sultana Uddin Ullah`),
  },
  {
    share: 6,
    given: words(`Abena Adaeze Ama Chidi Chinwe Emeka Femi Folake Kofi Kwame Ngozi Oluwaseun Tendai
      Thandiwe Tunde Yaw`),
    family: words(`Adebayo Afolabi Amoah Appiah Boateng Chukwu Eze Mensah Moyo Ncube Nwosu Okafor
      Okonkwo Oyelaran Quaye`),
  },
  {
    share: 5,
    given: words(`Andre Cherelle Claudette Delroy Errol Jerome Leroy Marcia Monique Nadine Shanice
      Winston Yvonne`),
    family:
      words(`Barrett Bogle Brown Campbell Clarke Francis Grant Henry Lawrence McKenzie Morrison
      Powell-Reid Samuels St-Louis Wilmot`),
  },
  {
    share: 5,
    given:
      words(`Agnieszka Andrei Beata Dorota Elena Ioana Jakub Katarzyna Krzysztof Magdalena Mihai
      Paweł Piotr Vasile Zuzanna`),
    family: words(`Dąbrowski Ionescu Kowalska Kowalczyk Marinescu Nowak Pawlak Popescu Wiśniewska
      Wójcik Zieliński`),
  },
  {
    share: 3,
    given: words(`Amina Asha Faisal Hodan Ismail Layla Mustafa Omar Samira Yusuf`),
    family: words(`Abdi Al-Hassan Farah Haddad Jama Khalil Mansour Mohamud Warsame`),
  },
  {
    share: 2,
    given: words(`Hui Jun Kai Ling Mei Minh Thuy Wei Xiu`),
    family: words(`Chan Cheung Lam Leung Nguyen Tran Wong Zhang`),
  },
];

/** Names that forms and lists get wrong, and the areas where their bearers work. */
export const awkwardNames: { [area: string]: string[] } = {
  'RES-FIN-REV': [
    'Oluwaseun Adebayo-Featherstonehaugh Wriothesley de la Haye Cholmondeley-Majoribanks',
  ],
  'HOU-NEE-HOM': ["Siân Llŵyd-O'Neill", 'Ng Li'],
  'PEO-ADU-ASS': ['Null Robertson', 'María-José Núñez Gutiérrez'],
  'PLA-ENV-WAS': ["D'Angelo St. John", 'Đorđe Čvorović'],
  'CEX-POL-COM': ['Ŵyn ap Rhŷdderch'],
};
