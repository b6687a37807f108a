/** Documents of a school's dossier (standard.md section 4): the ten of the cover list, then those implied elsewhere. */

export const DOSSIER_DOCUMENT_NAMES = {
  modelPlan: 'Kế hoạch triển khai thực hiện mô hình trường học điện tử',
  steeringBoard: 'Quyết định thành lập hoặc kiện toàn Ban chỉ đạo mô hình (kèm bảng phân công)',
  roomRules: 'Quyết định ban hành nội quy các phòng',
  equipmentTeam: 'Quyết định về tổ công tác tiếp nhận, lắp đặt, bảo quản thiết bị',
  portalBoard: 'Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử',
  itPlan: 'Kế hoạch thực hiện nhiệm vụ CNTT',
  newsPlan: 'Kế hoạch viết tin bài',
  trainingPlan: 'Kế hoạch tập huấn CNTT',
  portalRules: 'Quy chế hoạt động của Cổng thông tin điện tử',
  cameraRules: 'Quy chế quản lý, sử dụng hệ thống camera giám sát',
  operatingConditions: 'Quy định điều kiện vận hành, khai thác thiết bị CNTT',
  emulation: 'Cơ chế gắn kết quả ứng dụng CNTT với thi đua, khen thưởng',
  newsOrientation: 'Định hướng tin bài',
  budget: 'Dự toán kinh phí duy trì, bảo trì, thay thế',
  networkFallback: 'Phương án dự phòng sự cố đường truyền',
  softwareOwners: 'Bảng phân công phụ trách phần mềm',
  roomProcedures: 'Quy trình vận hành và lịch khai thác các phòng',
  criteriaBriefing: 'Biên bản triển khai bộ tiêu chí tới cán bộ, giáo viên, nhân viên',
  boardMinutes: 'Biên bản họp Ban chỉ đạo hằng tháng',
  monthlyReport: 'Báo cáo tháng thực hiện mô hình',
  portalReport: 'Báo cáo vướng mắc Cổng thông tin điện tử',
  handover: 'Biên bản bàn giao, tiếp nhận thiết bị',
  maintenance: 'Hồ sơ bảo trì, sửa chữa, thay thế thiết bị',
  progressDiary: 'Nhật ký tiến độ triển khai mô hình',
  inspection: 'Biên bản kiểm tra ứng dụng CNTT của giáo viên, nhân viên',
  training: 'Biên bản, danh sách tập huấn CNTT',
  seminar: 'Hồ sơ chuyên đề và rút kinh nghiệm',
  disclosure: 'Báo cáo công khai',
  itSupport: 'Chính sách, khen thưởng người làm CNTT',
  recognition: 'Tờ trình đề nghị công nhận',
  other: 'Văn bản khác',
} as const;

export type DossierDocument = keyof typeof DOSSIER_DOCUMENT_NAMES;

/** A document of the standard; anything else is a district's own word for one. */
export function isDossierDocument(word: string): word is DossierDocument {
  return Object.keys(DOSSIER_DOCUMENT_NAMES).includes(word);
}

/** The document in words; a district's own is its word. */
export function dossierDocumentName(document: string): string {
  return isDossierDocument(document) ? DOSSIER_DOCUMENT_NAMES[document] : document;
}
