/**
 * What of the standard is served by what, written by hand from standard.md: section and clause, what is asked, and the things
 * of the product that serve it, by name. `kind:name`, several separated by blanks: `table`, `column` (table.column),
 * `indicator`, `document`, `obligation`, `room`, `software`, `role`, `training`, `path`, `basis`, `setting`, `pack`,
 * `section` (of the portal), `quota` (section@pack), `norm` (its code in the office’s catalogue), `requirement` (group/kind),
 * `topic` (of the conflict finder), `scale` (gates and levels of a set).
 */
export const SERVED_BY = `
# 1 Actors, scale
S2:20; S4:25 | partial model by level | norm:partial-MN norm:partial-TH norm:partial-THCS column:profile.profile column:criteria.partialLevels
S2:210; S4:188 | authority named by setting, never a district | setting:office.name setting:office.kind setting:office.superior column:profile.authority
S2:251 | high quality is an attribute of a school | column:profile.highQuality column:schools.highQuality column:criteria.highQualityOnly
S0:31; S3:100 | contractor receives adjustment opinions | table:progress table:requests

# 2 Legal basis
S2:10 | KH 60 | basis:60/KH-UBND
S4:11; S1:5 | QĐ 6076 | basis:6076/QĐ-UBND
S1:6 | QĐ 8616 | basis:8616/QĐ-UBND
S4:13,183 | QĐ 5296 | basis:5296/QĐ-UBND
S1:7 | QĐ 617 | basis:617/QĐ-UBND
S1:8 | KH 30 | basis:30/KH-PGD&ĐT
S2:3 | HD 99 | basis:99/HD-PGD&ĐT
S4:3 | HD 2018 | basis:…/HD-PGD&ĐT
S4:134 | công văn 289 | basis:289
S3:37 | TT 53/2012 | basis:53/2012/TT-BGDĐT
S3:39 | CTr 02 | basis:02-CTr/QU
S3:41 | KH 336 | basis:336/KH-UBND
S3:124 | Thông tư 09 | basis:09/2009/TT-BGDĐT basis:36/2017/TT-BGDĐT basis:09/2024/TT-BGDĐT
S1:6–7; S4:183 | versions of the criteria | table:point-sets setting:points.version

# 3 Records platform
S2:173; S4:35 | one account per school | column:schools.account obligation:D21 obligation:D21.1
S2:175; S4:37 | folders and templates shared with each school | column:schools.folderLink column:schools.workbookLink
S4:39 | dossier, reports, photos kept on Drive | table:dossier table:reports table:photos
S1:51,126 | room diary, equipment register, board booking shared | table:room-log table:equipment table:board-bookings
S4:183 | monthly score reported | obligation:D3 table:scores
S4:142; S1:113–117 | four folders of the inner layer | indicator:2.3.17 table:portal-pages
S4:140; S1:114 | accounts of the inner layer | column:staff.portalAccount indicator:2.3.16
S2:161 | documents as signed PDF | column:outgoing-documents.link

# 4 Dossier
S3:12 | 1 kế hoạch triển khai | document:modelPlan
S3:13 | 2 kiện toàn BCĐ và phân công | document:steeringBoard
S3:14 | 3 nội quy các phòng | document:roomRules
S3:15 | 4 tổ công tác thiết bị | document:equipmentTeam
S3:16 | 5 BCĐ Cổng | document:portalBoard
S3:17 | 6 kế hoạch CNTT | document:itPlan
S3:18 | 7 kế hoạch tin bài | document:newsPlan
S3:19 | 8 kế hoạch tập huấn | document:trainingPlan
S3:20 | 9 quy chế Cổng | document:portalRules
S3:21 | 10 quy chế camera | document:cameraRules
S3:12–21 | all ten | indicator:1.1.3
S1:41 | điều kiện vận hành | document:operatingConditions
S0:30; S1:53 | cơ chế gắn với thi đua | document:emulation
S0:32; S1:91; S3:104 | quy chế cung cấp thông tin Cổng | document:portalRules
S1:90; S3:105 | định hướng tin bài | document:newsOrientation
S1:130–132; S4:61 | dự toán | document:budget
S1:136; S2:35 | dự phòng đường truyền | document:networkFallback
S2:252; S4:228 | quy trình, lịch khai thác phòng | document:roomProcedures table:room-schedule
S1:64–65 | phân công phần mềm | document:softwareOwners
S1:152,154 | bộ tiêu chí, phiếu chấm, biểu báo cáo | table:criteria table:scores document:monthlyReport
S1:52; S3:132 | biên bản BCĐ | document:boardMinutes table:board-meetings
S0:45,63 | biên bản bàn giao | document:handover column:equipment-events.minutes
S0:31; S3:100 | nhật ký tiến độ | document:progressDiary table:progress
S0:65–66; S3:124 | ba công khai, khoản thu | document:disclosure obligation:D19

# 5 Criteria
S1:34–43 | 1.1 | indicator:1.1.1 indicator:1.1.2 indicator:1.1.3 indicator:1.1.4 indicator:1.1.5 indicator:1.1.6 indicator:1.1.7 indicator:1.1.8
S1:44–49; S4:41–51 | 1.2 | indicator:1.2.1 indicator:1.2.2 indicator:1.2.3 indicator:1.2.4 indicator:1.2.5 indicator:1.2.6 indicator:1.2.7
S1:50–55; S4:53–61 | 1.3 | indicator:1.3.1 indicator:1.3.2 indicator:1.3.3 indicator:1.3.4 indicator:1.3.5 indicator:1.3.6 indicator:1.3.7
S1:57–71 | 2.1 | indicator:2.1.1 indicator:2.1.2 indicator:2.1.3 indicator:2.1.4 indicator:2.1.5 indicator:2.1.6
S1:72–86; S4:100–128 | 2.2 | indicator:2.2.1 indicator:2.2.2 indicator:2.2.3 indicator:2.2.4 indicator:2.2.5 indicator:2.2.6 indicator:2.2.7 indicator:2.2.8 indicator:2.2.9 indicator:2.2.10 indicator:2.2.13
S1:87–123 | 2.3 | indicator:2.3.1 indicator:2.3.2 indicator:2.3.3 indicator:2.3.4 indicator:2.3.8 indicator:2.3.13 indicator:2.3.16 indicator:2.3.17 indicator:2.3.19 indicator:2.3.20
S1:125–132 | 3.1 | indicator:3.1.1 indicator:3.1.2 indicator:3.1.3 indicator:3.1.4 indicator:3.1.5
S1:133–137 | 3.2 | indicator:3.2.1 indicator:3.2.2 indicator:3.2.3 indicator:3.2.4 indicator:3.2.5 indicator:3.2.6
S1:138–147; S4:144–164 | 3.3 | indicator:3.3.1 indicator:3.3.2 indicator:3.3.3 indicator:3.3.4 indicator:3.3.5 indicator:3.3.6

# 6 Roles
S0:1–15; S3:85 | hiệu trưởng | role:principal
S0:26–38; S3:86–104 | phó hiệu trưởng | role:vicePrincipal
S3:105–122 | phó hiệu trưởng nuôi dưỡng | role:vicePrincipal section:catering
S0:39–47; S3:127–129 | nhân viên CNTT | role:it
S0:48–61 | giáo viên | role:teacher
S3:130–133 | tổ trưởng chuyên môn | role:teamLeader table:fault-reports
S0:62–71; S3:124–126 | kế toán | role:accountant
S0:72–81 | văn thư | role:clerk table:incoming-documents
S0:82–87 | thiết bị, đồ dùng | role:equipment table:prescribed-registers
S0:88–92 | thư viện | role:library table:prescribed-registers
S0:96–100 | y tế | role:health table:prescribed-registers
S3:123 | bí thư chi đoàn | role:youth
S3:134 | thanh tra nhân dân | role:inspection
S4:49 | bảo vệ vận hành camera | role:guard column:cameras.operator

# 7 Software
S2:49,55 | tài chính, kế toán | software:accounting
S2:49,57 | tài sản công | software:assets
S2:49,59; S4:85 | nhân sự | software:personnel
S2:49,61 | Netop | software:netop
S2:49,65 | phổ cập | software:universalEducation
S2:49,67 | EMIS | software:emis
S4:94 | ESAM | software:esam
S4:96; S1:71 | bảng tương tác | software:boardStar software:boardActive
S2:51,63 | quản lý học sinh | software:pupils
S2:51,69 | thư viện | software:library
S1:61,70 | CSDL ngành | software:nationalData
S1:61 | Gokids | software:gokids
S2:73 | TKB, Thư viện online, Violet | software:timetable software:onlineLibrary software:violet
S2:81 | KidsMart | software:kidsmart
S2:83 | thí nghiệm ảo | software:virtualLaboratory
S1:71,74 | iSpring, Storyline, Camtasia, ProShow, Canva | software:eLearning software:video
S2:30; S1:135 | diệt vi rút | indicator:3.2.2 indicator:3.2.3 column:equipment.antivirus
S2:103,165 | eNetViet, trường học kết nối | software:parentLink
S1:64–65; S2:29; S4:150 | owner, update, problems with screenshot | column:software.owner column:software.updatedOn table:software-problems column:software-problems.screenshot

# 8 Rooms
S2:226 | 1 | room:computing requirement:A/software
S2:227 | 2 | room:languages
S2:228 | 3 | room:multiPurpose
S2:229 | 4 | room:classroom requirement:B/device-use requirement:B/software
S2:230 | 5 | room:music requirement:C/device-use
S2:230 | 6 | room:art
S2:230 | 7 | room:physics
S2:230 | 8 | room:biology
S2:230 | 9 | room:technology
S2:230 | 10 | room:chemistry
S2:237 | 11 | room:principal requirement:D/diary
S2:237 | 12 | room:vicePrincipal
S2:237 | 13 | room:clerk
S2:237 | 14 | room:treasurer
S2:237 | 15 | room:accounting
S2:242 | 16 | room:equipment requirement:E/diary requirement:E/effect-note
S2:242 | 17 | room:professional
S2:242 | 18 | room:meeting
S2:242 | 19 | room:library
S2:242 | 20 | room:union
S2:242 | 21 | room:health
S2:242 | 22 | room:youth
S2:251 | 23 | room:robotics requirement:F/software indicator:2.2.11
S2:252 | 24 | room:sports requirement:G/documents indicator:2.2.12
S0:119–162; S2:226–230 | share of lessons with devices | indicator:2.2.7 indicator:2.2.8 indicator:2.2.9 column:room-log.planned column:room-log.withDevices
S0:120 | monthly note on effect | column:room-log.review indicator:2.2.13
S0:121 | maintenance of a room's devices | indicator:3.1.5 requirement:A/maintenance

# 9 Equipment and network
S1:140; S2:28 | computers work | norm:equipment-computers indicator:3.3.1
S1:22,134 | networked | norm:equipment-network indicator:3.2.1
S2:30; S4:152; S1:135,140 | protection | setting:protection norm:equipment-protection-installed norm:equipment-protection-licensed norm:equipment-protection-teachers norm:equipment-protection-all topic:Diệt vi rút, bảo mật máy tính
S1:136 | line from 45 Mbps, fallback | norm:equipment-line indicator:3.2.4 column:profile.lineSpeed column:profile.lineFallback
S1:137 | wifi | norm:equipment-wifi column:profile.wifi indicator:3.2.6
S1:143; S2:34 | projectors, boards, audio | norm:equipment-devices indicator:3.3.2
S1:145 | cameras | norm:equipment-cameras indicator:3.3.3 table:cameras
S4:162 | electricity | norm:equipment-power column:profile.electricity indicator:3.3.6
S1:128 | files with evidence | norm:equipment-files table:equipment-events column:equipment-events.minutes

# 10 Portal
S2:129 | chuyên môn | quota:professional@office-2016 quota:professional@school-2022 indicator:2.3.4
S2:131; S1:105 | đoàn thể | quota:unions@office-2016 quota:unions@school-2022 indicator:2.3.5
S2:133; S1:106 | hoạt động của trường | quota:activities@office-2016 quota:activities@school-2022 indicator:2.3.6
S2:135 | tin khác | quota:other@office-2016 indicator:2.3.7
S3:127; S1:103 | all news | quota:all-news@school-2020 quota:all-news@school-2022 indicator:2.3.8
S2:137 | thông báo | section:notices
S2:153 | tư liệu | quota:media@office-2016 indicator:2.3.11
S1:109 | dữ liệu dùng chung | quota:sharedResources@school-2022
S1:110 | y tế, trò chơi | quota:healthAndPlay@school-2022
S1:111 | góc cha mẹ | quota:parents@school-2022
S2:155 | đề thi, ôn tập | quota:exams@office-2016 indicator:2.3.12
S4:132 | e-lectures per teacher | norm:lecture-month norm:lecture-term indicator:2.3.13 indicator:2.3.14
S2:119 | week schedule on Monday | quota:weekSchedule@office-2016 indicator:2.3.9 obligation:D13
S2:121 | timetable | section:timetable
S2:123 | disclosure | indicator:2.3.10 obligation:D15
S2:109–125; S4:134 | static pages reviewed | indicator:2.3.18 table:portal-pages
S2:139,153,161 | images, captions, signed PDF | norm:portal-image-size norm:portal-captions norm:portal-signed-pdf
S2:145–151 | rules of lectures | norm:portal-html5 norm:portal-subjects norm:portal-contests norm:portal-full-titles indicator:2.3.15
S1:92; S3:102; S0:34 | rules of approval | norm:portal-approved norm:portal-publicness indicator:2.3.3 column:portal-news.approvedOn
S1:112; S2:113–117,137; S4:134 | how soon pages change | norm:portal-legal-papers norm:portal-notices norm:portal-introduction
S4:142 | folders of the inner layer | norm:portal-inner-folders

# 11 E-lectures
S2:145–151; S4:132 | fields of the register | column:e-lectures.title column:e-lectures.grade column:e-lectures.subject column:e-lectures.teacher column:e-lectures.tools column:e-lectures.html5 column:e-lectures.use column:e-lectures.postedOn column:e-lectures.approvedBy column:e-lectures.link
S0:54; S1:116; S4:102 | store by grade and topic | indicator:2.2.6

# 12 Registers
S0:43,120; S1:51 | R1 | table:room-log
S1:126,338 | R2 | table:equipment
S1:126,338 | R3 | table:board-bookings
S0:63; S3:116 | R4 | table:equipment-events
S0:64; S1:47,128 | R5 | table:equipment-events
S0:41; S3:127 | R6 | table:procedure-checks
S0:31; S3:100 | R7 | table:progress
S0:207; S2:29 | R8 | table:software-problems
S3:132 | R9 | table:board-meetings
S1:90–92 | R10 | table:portal-news
S4:132 | R11 | table:e-lectures
S0:9,49 | R12 | table:trainings
S1:80; S2:95 | R13 | table:seminars
S0:35,67,73 | R14 | table:incoming-documents
S1:47; S3:21 | R15 | table:cameras
S1:64 | R16 | table:software
S4:39 | R17 | table:photos
S0:85,91,99 | R18 | table:prescribed-registers
S1:47,122–123 | R19 | table:portal-operations
S3:130,133 | R20 | table:fault-reports
S1:59–60; S4:71 | R21 | table:outgoing-documents
S2:109–125; S4:140–142 | R22 | table:portal-pages
S1:123,162; S2:198–200 | R23 | table:requests table:request-answers

# 13 Obligations
S0:29 | D1 | obligation:D1
S3:88 | D2 | obligation:D2
S4:183 | D3 | obligation:D3
S1:52 | D4 | obligation:D4
S3:129 | D5 | obligation:D5 obligation:D5.1
S3:127 | D6 | obligation:D6
S0:44 | D7 | obligation:D7
S1:40,54 | D8 | obligation:D8
S1:123,152 | D9 | obligation:D9 obligation:D9.1
S1:350 | D10 | obligation:D10
S3:104 | D11 | obligation:D11 obligation:D11.1 obligation:D11.2
S1:156–159,381–395 | D12 | obligation:D12 obligation:D12.1 obligation:D12.2 obligation:D12.3 obligation:D12.4
S2:119 | D13 | obligation:D13
S0:33,47 | D14 | obligation:D14
S2:123 | D15 | obligation:D15
S0:66 | D16 | obligation:D16
S3:124 | D17 | obligation:D17
S1:184–188 | D18 | obligation:D18
S0:65 | D19 | obligation:D19
S1:365 | D20 | obligation:D20
S2:173; S4:35 | D21 | obligation:D21 obligation:D21.1
S1:80 | D22 | obligation:D22
S3:129 | D23 | obligation:D23 column:incoming-documents.opening
S0:35,67,73 | D24 | obligation:D24
S1:371 | D25 | obligation:D25
S4:183 | D26 | obligation:D26
S2:210 | D27 | obligation:D27
S4:188 | D28 | obligation:D28 obligation:D28.1
S2:113–121 | D29 | obligation:D29
S1:90 | D30 | obligation:D30
S1:47,130 | D31 | obligation:D31
LAW:TT 09/2024/TT-BGDĐT | disclosure before 30/6 | obligation:L1 setting:disclosure

# 14 Conflicts
S0:29; S3:88 | report day | topic:Ngày báo cáo tháng thực hiện mô hình
S0:44; S3:127; S1:122 | rhythm of the IT report | topic:Nhịp báo cáo vướng mắc Cổng obligation:D6.1
S2:123; S0:66 | disclosure | topic:Hạn công khai
S0:150; S2:229 | thresholds | topic:Tỉ lệ tiết dùng thiết bị: Phòng học thường topic:Tỉ lệ tiết dùng thiết bị: Phòng bộ môn, nghệ thuật
S0:101; S2:224 | rooms | topic:Số phòng của mô hình
S2:129; S1:104; S3:127 | news | topic:Số tin Chuyên môn topic:Số tin mới
S2:153; S1:109 | resources | topic:Số tài nguyên
S2:44; S4:67 | software | topic:Số phần mềm quản lý topic:Tên phần mềm: Quản lý nhân sự
S4:43; S1:45 | staff excluded | topic:Người không tính vào 100 % setting:excluded.training setting:excluded.inner
S2:210; S4:188 | recognition | topic:Đợt đánh giá công nhận
S2:175; S4:37 | templates | topic:Nhịp cập nhật mẫu hồ sơ trên Drive
S1:157,381 | report periods | topic:Kỳ báo cáo về mô hình

# 15 Training
S2:256 | 1 | training:T1
S2:101,261 | 2 | training:T2
S2:263 | 3a, 3b, 3c | training:T3a training:T3b training:T3c indicator:2.3.19
S4:126 | 2018 | training:T4
S2:95,103; S4:122 | monthly chuyên đề | training:T5 indicator:2.2.5
S1:78; S0:9,49 | school training | training:T6 indicator:2.2.4
S1:49 | send to classes | training:T7 indicator:1.2.5
S2:256–263 | fields of a training | column:trainings.topic column:trainings.host column:trainings.specialist column:trainings.leader column:trainings.date column:trainings.invited column:trainings.attended column:trainings.organiser

# 16 Evaluation, recognition
S2:204; S4:183 | self scores, proposal | table:scores obligation:D26 document:recognition
S2:208; S4:187–188 | two rounds | column:facts.roundOneTotal column:facts.roundTwoTotal
S2:200; S4:179 | problems and remedies upward | table:requests column:request-answers.state

# 17 Approval paths
S0:33–34,46; S1:92 | portal item | path:A1
S3:129; S0:29 | monthly data | path:A2
S1:51–54,162; S3:130 | problem | path:A3
S0:73 | incoming document | path:A4
S0:45,63 | equipment | path:A5
S1:171–398 | task record | column:progress.task column:progress.from column:progress.until column:progress.owner column:progress.doer column:progress.approver

# 21–23 Points, another index, later law
S4:183 | official points are the district's | table:point-sets column:criteria.points setting:points.state
QĐ 4725 | gates, groups, levels per group | column:criteria.mandatory setting:levels.whole setting:levels.1 scale:levels
LAW:NĐ 142/2025/NĐ-CP | the unit in charge is a setting | basis:142/2025/NĐ-CP setting:office.superior
LAW:NĐ 30/2020/NĐ-CP | layout of papers | basis:30/2020/NĐ-CP
announced each year | holidays are editable | table:holidays

# 24 Corrections and additions
S0:23–25 | thu chi, bảo hiểm, QLT TS 10 | software:revenue software:insurance software:admission
S0:87 | danh mục trang thiết bị | software:equipmentList
S0:57–61 | teaching software | software:slides software:violet software:video software:mathematics software:testMixer software:englishBooks software:onlineSubjects
S0:11,15 | Drive | software:drive
S0:5–6; S3:13–15 | thành lập, kiện toàn | document:steeringBoard document:equipmentTeam
S3:104,112,120 | teacher–parent exchange checked | norm:portal-exchange role:vicePrincipal section:parents
S1:42 | criteria explained to staff | document:criteriaBriefing indicator:1.1.7
S0:10 | teachers' equipment needs | column:requests.kind
S2:179–180; S4:55–57 | policy and rewards for CNTT people | document:itSupport indicator:1.3.5
S4:47 | CNTT staff contract | column:staff.contract
S4:49 | camera operators | indicator:1.2.7 column:cameras.operator
S2:109 | spokesperson | norm:portal-spokesperson column:profile.spokesperson
S0:52 | results entered in QLHS | software:pupils role:teacher
S2:252; S4:228 | each room's schedule of use | table:room-schedule column:rooms.schedule
no source | counting period of a month | setting:counting
`;
