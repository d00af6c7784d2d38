package io.flotilla.query.execute;

/** Why a server refuses a query that is well formed, in our words, by error number (MySQL "Server Error Message Reference"). */
final class ServerRefusals {

    private ServerRefusals() {}

    static String sentence(int errno) {
        return switch (errno) {
            case 1052 -> "A column name is in several tables of the query: write table.column";
            case 1055, 1140, 1056 ->
                "A selected column is neither grouped by nor an aggregate: add it to GROUP BY, or aggregate it";
            case 1060 -> "A derived table has two columns of one name: give one of them an alias";
            case 1064, 1149 -> "The server does not understand a part of the query that other MySQL versions may know";
            case 1066 -> "Two tables of the query have one name: give one of them an alias";
            case 1111, 1112 -> "An aggregate stands where none is allowed, such as in WHERE: use HAVING";
            case 1115, 1273 -> "The server does not know this character set or collation";
            case 1139, 3685, 3686, 3687, 3688, 3689, 3690, 3691, 3692, 3693, 3694, 3695, 3696, 3697, 3698 ->
                "A regular expression is not valid";
            case 1222 -> "The SELECTs of a UNION have different numbers of columns";
            case 1241 -> "A subquery or row gives another number of columns than its place needs";
            case 1242 -> "A subquery that must give one row gives several: add LIMIT 1, or use IN";
            case 1247 -> "A name is used before it is defined";
            case 1248 -> "Every derived table needs an alias";
            case 1267, 1270, 1271, 1253 -> "Strings of different collations are compared: add COLLATE";
            case 1292, 1366, 1411, 1525 -> "A value cannot be read as the type it is compared with or cast to";
            case 1305, 1630 -> "The server of this shard does not know one of the functions";
            case 1365 -> "A number is divided by zero";
            case 1582, 1318 -> "A function is called with the wrong number of arguments";
            case 1690 -> "A number is out of range in a calculation";
            case 3141, 3140, 3143, 3149, 4037, 4038 -> "A JSON document or path is not valid";
            case 3579,
                    3580,
                    3581,
                    3582,
                    3583,
                    3584,
                    3585,
                    3586,
                    3587,
                    3588,
                    3589,
                    3590,
                    3591,
                    3593,
                    4015,
                    4016,
                    4017,
                    4018 -> "A window is not defined as it must be";
            case 3573, 3574, 3575, 3576, 3577, 3636, 4007, 4008 ->
                "A recursive common table is not defined as it must be, or does not end";
            case 3065 -> "ORDER BY names something that SELECT DISTINCT does not give";
            case 1116 -> "The query joins more tables than a server can";
            case 1104, 1114, 1021, 1028, 1030, 1037, 1038 ->
                "The query needs more space than the server has: narrow it";
            default -> "The server refused the query; its error number is in errno";
        };
    }
}
