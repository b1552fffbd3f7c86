import { heading, type StarterTerm } from "./starter-term.ts";

/** What suppliers make, sell and deliver. */
export const product = [
  heading(
    "medical-devices",
    "Medical devices",
    "Dispositivos médicos",
    ["diagnostic-devices", "Diagnostic devices", "Dispositivos de diagnóstico"],
    ["rehabilitation-devices", "Rehabilitation devices", "Equipamento de reabilitação"],
    ["surgical-instruments", "Surgical instruments", "Instrumentos cirúrgicos"],
    ["dental-equipment", "Dental equipment", "Equipamento dentário"],
    ["mobility-aids", "Mobility aids", "Ajudas à mobilidade"],
  ),
  heading(
    "digital-health",
    "Digital health",
    "Saúde digital",
    ["patient-portals", "Patient portals", "Portais do doente"],
    ["telemedicine", "Telemedicine", "Telemedicina"],
    ["clinic-software", "Clinic software", "Software clínico"],
    ["remote-monitoring", "Remote monitoring", "Monitorização remota"],
    ["booking-systems", "Booking systems", "Sistemas de reservas"],
  ),
  heading(
    "consumables",
    "Consumables and care products",
    "Consumíveis e produtos de saúde",
    ["dermocosmetics", "Skin care", "Dermocosmética"],
    ["food-supplements", "Food supplements", "Suplementos alimentares"],
    ["single-use-supplies", "Single-use supplies", "Material descartável"],
    ["sea-products", "Products of the sea", "Produtos do mar"],
  ),
  heading(
    "buildings",
    "Buildings and furnishing",
    "Edifícios e mobiliário",
    ["healthcare-furniture", "Healthcare furniture", "Mobiliário hospitalar"],
    ["pools-and-spas", "Pools and spas", "Piscinas e spas"],
    ["energy-and-climate", "Energy and climate", "Energia e climatização"],
  ),
] as const satisfies readonly StarterTerm[];

/** What someone is able to do for others, whatever they sell. */
export const capability = [
  heading(
    "research-and-development",
    "Research and development",
    "Investigação e desenvolvimento",
    ["clinical-trials", "Clinical trials", "Ensaios clínicos"],
    ["biomedical-research", "Biomedical research", "Investigação biomédica"],
    ["tourism-research", "Tourism research", "Investigação em turismo"],
    ["prototyping", "Prototyping", "Prototipagem"],
    ["data-analysis", "Data analysis", "Análise de dados"],
  ),
  heading(
    "quality-and-regulation",
    "Quality and regulation",
    "Qualidade e regulamentação",
    ["accreditation-support", "Help with accreditation", "Apoio à acreditação"],
    ["device-regulation", "Medical device regulation", "Regulamentação de dispositivos médicos"],
    ["data-protection", "Data protection", "Proteção de dados"],
    ["sterilisation", "Sterilisation", "Esterilização"],
  ),
  heading(
    "business-services",
    "Business services",
    "Serviços às empresas",
    ["training", "Training", "Formação"],
    ["marketing-abroad", "Marketing abroad", "Promoção internacional"],
    ["translation", "Translation", "Tradução"],
    ["funding-advice", "Funding advice", "Apoio a candidaturas"],
    ["legal-advice", "Legal advice", "Consultoria jurídica"],
    ["architecture", "Healthcare architecture", "Arquitetura hospitalar"],
  ),
  heading(
    "operations",
    "Operations",
    "Operações",
    ["maintenance", "Maintenance", "Manutenção"],
    ["logistics", "Logistics", "Logística"],
    ["catering", "Catering", "Restauração"],
    ["cleaning-and-laundry", "Cleaning and laundry", "Limpeza e lavandaria"],
    ["waste-treatment", "Treatment of medical waste", "Tratamento de resíduos hospitalares"],
  ),
] as const satisfies readonly StarterTerm[];

/** Whom suppliers work for. */
export const clientele = [
  heading(
    "care-providers",
    "Care providers",
    "Prestadores de cuidados",
    ["hospitals", "Hospitals", "Hospitais"],
    ["clinics", "Clinics", "Clínicas"],
    ["dental-practices", "Dental practices", "Clínicas dentárias"],
    ["rehabilitation-centres", "Rehabilitation centres", "Centros de reabilitação"],
    ["care-homes", "Care homes", "Lares e residências"],
  ),
  heading(
    "hospitality",
    "Hospitality",
    "Hotelaria",
    ["hotels", "Hotels", "Hotéis"],
    ["spas", "Spas and thermal baths", "Spas e termas"],
    ["travel-companies", "Travel companies", "Operadores turísticos"],
  ),
  heading(
    "public-and-research",
    "Public bodies and research",
    "Setor público e investigação",
    ["municipalities", "Municipalities", "Municípios"],
    ["health-authorities", "Health authorities", "Autoridades de saúde"],
    ["universities", "Universities", "Universidades"],
  ),
  heading(
    "payers",
    "Those who pay",
    "Pagadores",
    ["insurers", "Insurers", "Seguradoras"],
    ["employers", "Employers", "Empregadores"],
    ["private-patients", "Private patients", "Doentes particulares"],
  ),
] as const satisfies readonly StarterTerm[];
