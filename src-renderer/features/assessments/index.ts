export { AssessmentsPage } from "./assessments-page.tsx";
