package org.docket.outbound;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are out in the public internet. The blocks are those of IANA's registries of special-purpose addresses
 * (RFC 6890), and of IPv6 only what is given out for global unicast. Spelling is no matter here: an address is its bytes.
 */
final class PublicInternet {

    /** Azure answers its machines under the first one, although it looks public. */
    private static final List<Block> CLOSED = blocks("168.63.129.16/32",
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // protocol assignments with Teredo, documentation, 6to4, the AS112 servers: nothing there is a page
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");
    /** Where a network without IPv4 reaches it (RFC 6052): as public as the address within. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final int IPV4_WITHIN = 12;

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> isOpen(v4);
            case Inet6Address v6 when NAT64.has(v6) || isIsatap(v6.getAddress()) -> has(within(v6)) && (NAT64.has(v6) || isOpen(v6));
            case Inet6Address v6 -> GLOBAL_UNICAST.has(v6) && isOpen(v6);
            default -> false;
        };
    }

    private static boolean isOpen(InetAddress address) {
        return CLOSED.stream().noneMatch(block -> block.has(address));
    }

    /** A tunnel to the IPv4 address at the end (RFC 5214 section 6.1). */
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & ~0x02) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    }

    private static InetAddress within(Inet6Address address) {
        byte[] bytes = address.getAddress();
        return InetAddress.ofLiteral("%d.%d.%d.%d".formatted(bytes[IPV4_WITHIN] & 0xff, bytes[IPV4_WITHIN + 1] & 0xff,
                bytes[IPV4_WITHIN + 2] & 0xff, bytes[IPV4_WITHIN + 3] & 0xff));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }

    /** All addresses that begin with the same bits. */
    private record Block(BigInteger prefix, int shift, int length) {

        static Block of(String text) {
            String[] parts = text.split("/");
            byte[] bytes = InetAddress.ofLiteral(parts[0]).getAddress();
            int shift = bytes.length * Byte.SIZE - Integer.parseInt(parts[1]);
            return new Block(new BigInteger(1, bytes).shiftRight(shift), shift, bytes.length);
        }

        boolean has(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length == length && new BigInteger(1, bytes).shiftRight(shift).equals(prefix);
        }
    }
}
